import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ASVS, DCB0129, DTAC, spelled } from '../fixtures/standards.ts';
import { hasTest, pageOf, rowsOf, testsIn } from './assurance-pages.ts';

const pages = globSync('docs/assurance/*.md').map((path) => ({
	path: path.replaceAll('\\', '/'),
	text: readFileSync(path, 'utf8')
}));

const STATES = ['yes', 'answered', 'partly', 'no', 'not applicable', 'a person must', 'exception'];

/** Standards of the Children’s Code. */
const CODE = Array.from({ length: 15 }, (_, index) => String(index + 1));

/** What is wrong with the rows of a standard: missing ones, strange ones, ones that say nothing. */
function faultsOf(rows: string[][], wanted: readonly string[]): string[] {
	const ids = rows.map(([id = '']) => id);
	return [
		...wanted.filter((id) => !ids.includes(id)).map((id) => `${id} is missing`),
		...ids
			.filter((id, at) => !wanted.includes(id) || ids.indexOf(id) !== at)
			.map((id) => `${id} is one too many`),
		...rows.flatMap(([id = '', asks = '', state = '', said = '']) => [
			...(STATES.includes(state) ? [] : [`${id}: “${state}” is no state`]),
			...(asks === '' || said === '' ? [`${id} says nothing`] : [])
		])
	];
}

describe.each([
	['dcb0129', DCB0129, /^\d\.\d\.\d$/],
	['dtac', DTAC, /^[A-D]\d+(\.\d)*$/],
	['asvs', ASVS, /^\d+\.\d+: \d/],
	['childrens-code', CODE, /^\d+$/]
] as const)('%s', (name, wanted, id) => {
	// A row of several requirements is taken for one of each.
	const rows = rowsOf(pageOf(name), id).flatMap(([ids = '', ...said]) =>
		(ids.includes(': ') ? spelled(ids) : [ids]).map((one) => [one, ...said])
	);

	test('is answered row by row, and what is not says that a person must', () => {
		expect(wanted.length).toBeGreaterThan(10);
		expect(faultsOf(rows, wanted)).toEqual([]);
	});

	test('a row that is missing, too many, unclear or empty is seen', () => {
		const [first = [], ...rest] = rows;
		const [it = ''] = first;
		expect(faultsOf(rest, wanted)).toEqual([`${it} is missing`]);
		expect(faultsOf([...rows, first], wanted)).toEqual([`${it} is one too many`]);
		expect(faultsOf([[it, 'x', 'maybe', 'x'], ...rest], wanted)).toEqual([
			`${it}: “maybe” is no state`
		]);
		expect(faultsOf([[it, 'x', 'yes', ''], ...rest], wanted)).toEqual([`${it} says nothing`]);
	});
});

test('every test that the file names is there', () => {
	const named = pages.flatMap(({ path, text }) =>
		testsIn(text).map((one) => ({ ...one, path, of: one.path }))
	);
	expect(named.length).toBeGreaterThan(150);
	const missing = named.filter(({ of, title }) => !hasTest({ path: of, title }));
	expect(missing.map(({ path, title }) => `${path}: ${title}`)).toEqual([]);
});

test('every file and folder that the file names is there', () => {
	const named = pages.flatMap(({ path, text }) =>
		[...text.matchAll(/`((?:src|tests|docs|static)\/[^`\s]*)`/g)].map(([, to = '']) => ({
			path,
			to
		}))
	);
	expect(named.length).toBeGreaterThan(150);
	expect(named.filter(({ to }) => !existsSync(to))).toEqual([]);
});

test('the report tells of every hazard that is left at 3, and of no other', () => {
	const left = pageOf('hazard-log')
		.split(/^### /m)
		.filter((section) => /^- Residual: .* = 3$/m.test(section))
		.map((section) => section.split(' ')[0]);
	const [, told = ''] = /At 3 are: ([^.]+)\./.exec(pageOf('safety-case-report')) ?? [];
	expect(told.split(', ')).toEqual(left);
});

test('every hazard that another page names is in the log', () => {
	const log = pageOf('hazard-log');
	const named = pages.flatMap(({ text }) => [...text.matchAll(/\bH\d+\b/g)].map(([id]) => id));
	expect(named.filter((id) => !log.includes(`### ${id} · `))).toEqual([]);
});

test('each place to sign is there by its role, and is empty or filled in whole', () => {
	const [, places = ''] = /## Signatures([\s\S]*)$/.exec(pageOf('safety-case-report')) ?? [];
	const rows = rowsOf(places, /officer|management/);
	expect(rows.map(([role = '']) => /DCB\d+|management/.exec(role)?.[0])).toEqual([
		'DCB0129',
		'management',
		'DCB0160'
	]);
	for (const [role, ...cells] of rows)
		expect([0, cells.length], role).toContain(cells.filter(Boolean).length);
});

test('the one rule of ASVS that is broken on purpose is told as an exception, and no other', () => {
	const page = pageOf('asvs');
	const broken = rowsOf(page, /^\d/).filter(([, , state]) => state === 'exception');
	expect(broken.map(([id]) => id)).toEqual(['14.3: 3']);
	expect(page).toContain('## Exception: 14.3.3');
	expect(ASVS).toHaveLength(253);
});
