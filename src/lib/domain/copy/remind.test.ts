import { expect, test } from 'vitest';
import { noteAsked, putOff } from '../today/asked.ts';
import { isCopyDue } from './remind.ts';

test('a copy is asked for once something is written, and on two days at most', () => {
	expect(isCopyDue('2026-11-01', [], {})).toBe(false);
	expect(isCopyDue('2026-11-01', ['2026-11-01'], {})).toBe(true);
	const once = noteAsked('2026-11-01', undefined);
	expect(isCopyDue('2026-11-02', ['2026-11-01'], { asked: once })).toBe(false);
	const twice = noteAsked('2026-11-08', once);
	expect(isCopyDue('2026-11-08', ['2026-11-01'], { asked: once })).toBe(true);
	expect(isCopyDue('2027-11-08', ['2026-11-01'], { asked: twice })).toBe(false);
	expect(isCopyDue('2026-11-01', ['2026-11-01'], { asked: putOff('2026-11-01', once) })).toBe(
		false
	);
});

test('after a copy it is asked for again when ninety days are over and something is new', () => {
	const made = '2026-11-01';
	expect(isCopyDue('2027-01-29', ['2026-12-24'], { made })).toBe(false);
	expect(isCopyDue('2027-01-30', ['2026-12-24'], { made })).toBe(true);
	expect(isCopyDue('2027-01-30', ['2026-11-01'], { made })).toBe(false);
});
