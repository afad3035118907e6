import { expect, test } from 'vitest';
import shipped from '#content/staying-well.json';
import { newGoal, type Goal } from '../goal/goal.ts';
import {
	MAX_OFFERED,
	offeredLines,
	signsOfMet,
	stayingWellHeadings,
	StayingWellPack
} from './staying-well.ts';

const words = {
	checkedBy: null,
	sections: { well: { title: 'Well', why: 'So that.', phrases: { sleep: 'I sleep.' } } }
};
const now = { day: '2026-11-22', at: '2026-11-22T10:00:00.000Z' };

test('a heading comes with its words and with what may be offered under it', () => {
	const pack: StayingWellPack = {
		sections: [{ id: 'well', phrases: ['sleep'], offers: ['moments'] }]
	};
	expect(stayingWellHeadings(pack, words, 'x.en.json')).toEqual([
		{
			...{ id: 'well', title: 'Well', why: 'So that.' },
			...{ phrases: [{ id: 'sleep', text: 'I sleep.' }], offers: ['moments'] }
		}
	]);
	const more: StayingWellPack = { sections: [{ id: 'early', phrases: [], offers: [] }] };
	expect(() => stayingWellHeadings(more, words, 'x.en.json')).toThrow(
		'x.en.json: sections.early: missing'
	);
});

test('the headings that the app brings are read, and something to offer that is none is refused', () => {
	expect(StayingWellPack.parse(shipped)).toEqual(shipped);
	const scores = { sections: [{ id: 'well', phrases: [], offers: ['score'] }] };
	expect(StayingWellPack.safeParse(scores).success).toBe(false);
});

test('each line that is offered is one line, said once, and there are five at most', () => {
	expect(offeredLines([' Tea\n in the  sun ', '', ' ', 'Tea in the sun'])).toEqual([
		'Tea in the sun'
	]);
	const many = Array.from({ length: MAX_OFFERED + 1 }, (_, at) => `line ${at}`);
	expect(offeredLines(many)).toEqual(many.slice(0, 5));
});

test('only goals that the person called met give their signs', () => {
	const goal = (id: string, seq: number, to: 'met' | 'active'): Goal => ({
		...newGoal(id, seq, now),
		signs: [
			{ id: 'a', text: `${id} sign`, by: 'me' },
			{ id: 'b', text: ' ', by: 'me' }
		],
		turns: [{ ...now, seq: 1, to }]
	});
	expect(signsOfMet([goal('one', 1, 'met'), goal('two', 2, 'active')])).toEqual(['one sign']);
	expect(signsOfMet([{ ...goal('gone', 1, 'met'), deletedAt: now.at }])).toEqual([]);
});
