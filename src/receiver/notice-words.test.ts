import { expect, test } from 'vitest';
import { noticeWords, type NoticeKind } from './notice-words.ts';

const desk = 'https://app.example.org/desk/';
const words = (kind: NoticeKind, count: number, waiting: number, late = 0, oldest = 0) =>
	noticeWords({ team: 'harbour', kind, count, waiting, late, oldest }, desk);

test('every language is told in full: what, how old, how many in all, and where', () => {
	const { text, told } = words('late', 2, 3, 2, 4);
	const parts = text.split('\n\n');
	expect(parts).toHaveLength(2);
	for (const part of parts) {
		const lines = part.trimEnd().split('\n');
		expect(lines).toHaveLength(4);
		expect(lines.every((line) => line.length > 10)).toBe(true);
		expect(lines[0]).toMatch(/2.*4.*\.$/);
		expect(lines[1]).toMatch(/3.*2/);
		expect(lines[2]).toContain(desk);
	}
	expect(text.endsWith('\n')).toBe(true);
	expect(told).toMatchObject({ kind: 'late', count: 2 });
});

test('all is quiet only where nobody waits, on a daily notice', () => {
	expect(words('daily', 0, 0).subject).toContain('All quiet');
	expect(words('daily', 1, 1, 0, 1).subject).not.toContain('All quiet');
	expect(words('test', 0, 0).subject).not.toContain('All quiet');
	expect(words('daily', 0, 0).text).not.toContain('oldest');
	expect(words('daily', 1, 1, 0, 1).text).toContain('oldest');
});

test('no notice leaves a hole or a number out', () => {
	for (const kind of ['new', 'due', 'late', 'daily', 'test', 'clock'] as const) {
		const { subject, text } = words(kind, 5, 6, 7, 8);
		expect([kind, /\{\{|undefined|^Waymark: *·|· *$/.test(subject + text)]).toEqual([kind, false]);
	}
});
