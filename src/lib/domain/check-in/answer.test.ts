import { describe, expect, it } from 'vitest';
import { choiceOf, goodness, offers, rangeOf } from './answer.ts';

const choices = {
	answer: {
		kind: 'choices' as const,
		choices: [
			{ id: 'never', value: 1 },
			{ id: 'some', value: 2 },
			{ id: 'always', value: 4 }
		]
	}
};
const scale = { answer: { kind: 'scale' as const, min: 1, max: 10 } };

describe('an answer that is offered', () => {
	it.each([
		[1, true],
		[4, true],
		[3, false],
		[0, false],
		[5, false]
	])('has the value of a named choice: %d is %s', (value, offered) => {
		expect(offers(choices, value)).toBe(offered);
	});

	it.each([
		[1, true],
		[10, true],
		[0, false],
		[11, false],
		[2.5, false],
		[NaN, false]
	])('is a whole number on the scale: %d is %s', (value, offered) => {
		expect(offers(scale, value)).toBe(offered);
	});
});

it('answers run from the lowest to the highest choice, or over the scale', () => {
	expect(rangeOf(choices)).toEqual({ min: 1, max: 4 });
	expect(rangeOf(scale)).toEqual({ min: 1, max: 10 });
});

it('a low answer is a good one where lower is better', () => {
	expect([1, 4].map((value) => goodness(choices, { better: 'lower' }, value))).toEqual([4, 1]);
	expect(goodness(choices, { better: 'higher' }, 4)).toBe(4);
});

it('a choice is known by its value, and a scale has no choices', () => {
	expect(choiceOf(choices, 2)).toBe('some');
	expect(choiceOf(choices, 3)).toBeNull();
	expect(choiceOf(scale, 2)).toBeNull();
});
