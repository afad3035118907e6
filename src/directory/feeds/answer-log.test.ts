import { appendFileSync, mkdtempSync, readFileSync, truncateSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog, type AnswerLog } from './answer-log.ts';

let path: string;
let log: AnswerLog;
beforeEach(async () => {
	path = join(mkdtempSync(join(tmpdir(), 'log-')), 'answers.log');
	log = await openLog(path);
});
afterEach(() => log.close());
async function again() {
	await log.close();
	log = await openLog(path);
}
const one = 'https://feed.example/services/1';
const two = 'https://feed.example/services/2';

test('an answer is there again after a restart, letter by letter, with what is known of it', async () => {
	await log.keep({ url: one, at: 5, etag: '"a"', stamp: '2026-01-01' }, 'Tŷ – “ŵ”\nline two');
	await log.keep({ url: two, at: 6 }, '{}');
	await again();
	expect(await log.text(one)).toBe('Tŷ – “ŵ”\nline two');
	expect(await log.text(two)).toBe('{}');
	expect(log.known(one)).toMatchObject({ at: 5, etag: '"a"', stamp: '2026-01-01' });
	expect(log.known('https://feed.example/services/3')).toBeUndefined();
});

test('a later answer stands in place of an earlier one', async () => {
	await log.keep({ url: one, at: 1 }, 'old');
	await log.keep({ url: one, at: 2 }, 'newer');
	await again();
	expect(await log.text(one)).toBe('newer');
});

test('what still holds keeps its text and gets its new time', async () => {
	await log.keep({ url: one, at: 1, etag: '"a"' }, 'text');
	await log.still(one, 9, 'later');
	await again();
	expect(log.known(one)).toMatchObject({ at: 9, etag: '"a"', stamp: 'later' });
	expect(await log.text(one)).toBe('text');
});

test.each([1, 4, 20, 60])(
	'a kill that cuts off the last %i bytes loses the last answer alone',
	async (cut) => {
		await log.keep({ url: one, at: 1 }, 'first');
		await log.keep({ url: two, at: 2 }, 'x'.repeat(40));
		await log.close();
		truncateSync(path, statSync(path).size - cut);
		log = await openLog(path);
		expect(await log.text(one)).toBe('first');
		expect(log.known(two)).toBeUndefined();
		await log.keep({ url: two, at: 3 }, 'again');
		await again();
		expect(await log.text(two)).toBe('again');
	}
);

test('what is no log behind good answers is cut away', async () => {
	await log.keep({ url: one, at: 1 }, 'first');
	await log.close();
	appendFileSync(path, 'no log at all\n{"url":5}\n');
	log = await openLog(path);
	expect(await log.text(one)).toBe('first');
	expect(readFileSync(path, 'utf8')).not.toContain('no log');
});

test('texts far longer than one reading are stepped over', async () => {
	const long = 'ŵ'.repeat(1_500_000);
	await log.keep({ url: one, at: 1 }, long);
	await log.keep({ url: two, at: 2 }, 'after');
	await log.keep({ url: `https://feed.example/${'y'.repeat(1_200_000)}`, at: 2 }, 'long name');
	await again();
	expect(await log.text(one)).toBe(long);
	expect(await log.text(two)).toBe('after');
	expect(await log.text(`https://feed.example/${'y'.repeat(1_200_000)}`)).toBe('long name');
});

test('a sweep leaves what is needed and takes the rest', async () => {
	await log.keep({ url: one, at: 1 }, 'old');
	await log.keep({ url: one, at: 2, etag: '"b"' }, 'new');
	await log.keep({ url: two, at: 2 }, 'gone');
	await log.sweep((url) => url === one);
	expect(await log.text(one)).toBe('new');
	await log.keep({ url: two, at: 3 }, 'back');
	await again();
	expect(log.known(one)?.etag).toBe('"b"');
	expect(await log.text(two)).toBe('back');
	expect(readFileSync(path, 'utf8')).not.toContain('old');
});
