import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TABLES } from '#lib/db/vault/schema.ts';
import { CurrentContent } from '#lib/domain/request/content.ts';
import { pageOf, rowsOf } from './assurance-pages.ts';

const page = pageOf('data-protection');

/** A number of the code by its name: a product of whole numbers, as `const NAME = 8 * 60;`. */
function numberIn(path: string, name: string): number | undefined {
	const [, sum] =
		new RegExp(`const ${name} = ([\\d_]+(?: \\* [\\d_]+)*);`).exec(readFileSync(path, 'utf8')) ??
		[];
	return sum
		?.split(' * ')
		.map((part) => Number(part.replaceAll('_', '')))
		.reduce((product, part) => product * part, 1);
}

/** What a row about a period says otherwise than the code, or nothing. */
function otherwise([what = '', said = '', where = '']: string[]): string[] {
	const [, path = '', name = ''] = /^`([^`]+)` `(\w+)`$/.exec(where) ?? [];
	const [, number, unit] = /^(\d+) (days|minutes|seconds)$/.exec(said) ?? [];
	const inCode = path ? numberIn(path, name) : undefined;
	if (inCode === undefined) return [`${what}: no such number in the code`];
	const right = name.endsWith('_MS') && unit === 'seconds' ? inCode / 1000 : inCode;
	return right === Number(number) ? [] : [`${what}: ${said}, and ${right} in the code`];
}

test('every period that is written down is the one of the code', () => {
	const rows = rowsOf(page, /./).filter(([, , where = '']) => /^`src\/\S+` `\w+`$/.test(where));
	expect(rows.length).toBeGreaterThanOrEqual(15);
	expect(rows.flatMap(otherwise)).toEqual([]);
});

test.each([
	['8 days', '`src/lib/domain/request/retention.ts` `DAYS_AFTER_CLOSING`', 'and 7 in the code'],
	['7 days', '`src/lib/domain/request/retention.ts` `NO_SUCH`', 'no such number'],
	[
		'121 seconds',
		'`src/routes/[lang=locale]/lock-watch.ts` `LOCKS_AFTER_MS`',
		'and 120 in the code'
	]
])('a period that is wrong is seen: %s in %s', (said, where, fault) => {
	expect(otherwise(['It', said, where]).join()).toContain(fault);
});

test('every field of a request and every table of the device is written down, and no other', () => {
	const fields = rowsOf(page, /^`\w+`$/).map(([field = '']) => field.replaceAll('`', ''));
	expect(fields.sort()).toEqual(Object.keys(CurrentContent.shape).sort());
	const [, kept = ''] = /### What is kept in the browser([\s\S]*?)\n### /.exec(page) ?? [];
	const tables = [...kept.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
	expect(tables.sort()).toEqual([...TABLES].sort());
});
