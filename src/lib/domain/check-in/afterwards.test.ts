import { expect, test } from 'vitest';
import lifeAreasJson from '#content/check-ins/life-areas.json';
import shortJson from '#content/check-ins/wellbeing-short.json';
import { answerLater, leftOut, markDifferent } from './afterwards.ts';
import type { CheckIn } from './check-in.ts';
import { parseInstrument } from './instrument.ts';
import { score } from './scoring.ts';

const short = parseInstrument(shortJson, 'wellbeing-short.json');
const areas = parseInstrument(lifeAreasJson, 'life-areas.json');
const answers = Object.fromEntries(short.items.map(({ id }) => [id, 3]));
const checkIn: CheckIn = {
	...{ id: 'a', pack: 'wellbeing-short', packVersion: 1, seq: 1, finished: true },
	...{ day: '2026-03-01', at: '2026-03-01T10:00:00.000Z' },
	answers: { ...answers, rest: null, closeness: null }
};

test('what was skipped and what was not come to is left out, but not what may not apply', () => {
	expect(leftOut(short, checkIn.answers).map(({ id }) => id)).toEqual(['rest', 'closeness']);
	const left = leftOut(areas, { safety: 4, 'sleep:different': true }).map(({ id }) => id);
	expect(left).toContain('sleep');
	expect(left).not.toContain('safety');
	for (const id of ['parenting', 'caring', 'bereavement']) expect(left).not.toContain(id);
});

test('a check-in completed later has its total, and keeps its day', () => {
	const one = answerLater(short, checkIn, 'rest', 4);
	expect(score(short, one.answers).total).toBeNull();
	const both = answerLater(short, one, 'closeness', 2);
	expect(score(short, both.answers)).toEqual({ total: 21 });
	expect(both).toMatchObject({ day: checkIn.day, at: checkIn.at, finished: true });
});

test('an answer given later is one that the check-in offers', () => {
	expect(() => answerLater(short, checkIn, 'rest', 6)).toThrow('answer-out-of-range');
	expect(() => answerLater(short, checkIn, 'luck', 3)).toThrow('answer-out-of-range');
});

test('a mark keeps the answer beside it, and says when it was made', () => {
	const marked = markDifferent(checkIn, 'coping', true, '2026-03-01T11:00:00.000Z');
	expect(marked.answers).toMatchObject({ coping: 3, 'coping:different': true });
	expect(marked.markedAt).toBe('2026-03-01T11:00:00.000Z');
	expect(markDifferent(marked, 'coping', false, marked.at).answers['coping:different']).toBe(false);
});
