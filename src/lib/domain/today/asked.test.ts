import { expect, test } from 'vitest';
import { endAsking, isAsked, isLastTime, noteAsked, putOff, wasAskedOn } from './asked.ts';

const FROM = '2026-11-08';
const once = noteAsked(FROM, undefined);
const twice = noteAsked('2026-11-15', once);

test('a question comes on its day and not the day before', () => {
	expect(isAsked('2026-11-07', FROM, undefined)).toBe(false);
	expect(isAsked(FROM, FROM, undefined)).toBe(true);
	expect(isAsked('2027-02-01', FROM, undefined)).toBe(true);
});

test('it stands there all day, and goes at midnight', () => {
	expect(isAsked(FROM, FROM, once)).toBe(true);
	expect(noteAsked(FROM, once)).toBe(once);
	expect(isAsked('2026-11-09', FROM, once)).toBe(false);
});

test('left without an answer it comes once more, a week later, and then never', () => {
	expect(isAsked('2026-11-14', FROM, once)).toBe(false);
	expect(isAsked('2026-11-15', FROM, once)).toBe(true);
	expect(isAsked('2026-11-15', FROM, twice)).toBe(true);
	for (const later of ['2026-11-16', '2026-11-22', '2027-11-22'])
		expect(isAsked(later, FROM, twice), later).toBe(false);
});

test('the second asking says that it is the last', () => {
	expect(isLastTime(FROM, undefined)).toBe(false);
	expect(isLastTime(FROM, once)).toBe(false);
	expect(isLastTime('2026-11-15', once)).toBe(true);
	expect(isLastTime('2026-11-15', twice)).toBe(true);
});

test('put off, it goes for the day and comes a week later; ended, it never comes', () => {
	const off = putOff(FROM, once);
	expect(isAsked(FROM, FROM, off)).toBe(false);
	expect(isAsked('2026-11-14', FROM, off)).toBe(false);
	expect(isAsked('2026-11-15', FROM, off)).toBe(true);
	expect(isAsked('2026-11-15', FROM, noteAsked('2026-11-15', off))).toBe(true);
	const over = endAsking(FROM, undefined);
	expect(wasAskedOn(FROM, over)).toBe(true);
	for (const day of [FROM, '2026-11-15', '2027-11-15'])
		expect(isAsked(day, FROM, over), day).toBe(false);
});

test('with the clock set back it waits until the day has come again', () => {
	expect(isAsked('2026-11-01', FROM, once)).toBe(false);
	expect(isAsked('2026-11-07', FROM, once)).toBe(false);
	expect(isAsked(FROM, FROM, once)).toBe(true);
	expect(isAsked('2026-11-10', '2026-11-01', twice)).toBe(false);
});
