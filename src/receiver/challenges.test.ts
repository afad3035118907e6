import { expect, test } from 'vitest';
import { Challenges } from './challenges.ts';

const answerTo = (challenge: unknown) => ({
	response: { clientDataJSON: Buffer.from(JSON.stringify({ challenge })).toString('base64url') }
});

test('a challenge is answered once, and what it was given for comes back', () => {
	const challenges = new Challenges<string>();
	challenges.give('one', 100, 'enrol Ana');
	challenges.give('two', 100, null);
	expect(challenges.take(answerTo('one'), 100)).toEqual({ challenge: 'one', purpose: 'enrol Ana' });
	expect(() => challenges.take(answerTo('one'), 100)).toThrow('did not prove');
	expect(challenges.take(answerTo('two'), 100)).toEqual({ challenge: 'two', purpose: null });
});

test('a challenge counts for five minutes', () => {
	const challenges = new Challenges<string>();
	for (const name of ['one', 'two']) challenges.give(name, 100, null);
	expect(challenges.take(answerTo('one'), 105).challenge).toBe('one');
	expect(() => challenges.take(answerTo('two'), 106)).toThrow('did not prove');
});

test('of more than a thousand challenges the oldest is forgotten', () => {
	const challenges = new Challenges<string>();
	for (let at = 0; at <= 1000; at += 1) challenges.give(`c${at}`, 100, null);
	expect(() => challenges.take(answerTo('c0'), 100)).toThrow('did not prove');
	expect(challenges.take(answerTo('c1'), 100).challenge).toBe('c1');
	expect(challenges.take(answerTo('c1000'), 100).challenge).toBe('c1000');
});

test.each(['', 'bnVsbA', '***'])(
	'data of a browser that says nothing proves nothing: %j',
	(text) => {
		const answer = { response: { clientDataJSON: text } };
		expect(() => new Challenges().take(answer, 1)).toThrow('did not prove');
	}
);
