import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { Feed } from '#lib/domain/site/feed.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
};
const docs = globSync('docs/**/*.md').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const own = readFileSync('docs/directory.md', 'utf8');

test('every command that the documents name can be run', () => {
	const named = docs.flatMap(({ path, text }) =>
		[...text.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name = '']) => ({ path, name }))
	);
	expect(named.length).toBeGreaterThan(10);
	expect(named.filter(({ name }) => !(name in scripts))).toEqual([]);
});

test('every document that another leads to is there', () => {
	const led = docs.flatMap(({ path, text }) =>
		[...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => join(dirname(path), to))
	);
	expect(led.filter((path) => !existsSync(path))).toEqual([]);
});

test('every option of the directory command stands in its document, and no other', () => {
	const command = readFileSync('src/directory/import.ts', 'utf8');
	const usage = /const USAGE = `([^`]+)`/.exec(command)?.[1] ?? '';
	const optionsIn = (text: string) => [
		...new Set([...text.matchAll(/--([a-z][a-z-]+)/g)].map(([, name = '']) => name))
	];
	const elsewhere = ['silent', 'now', 'rm'];
	expect(
		optionsIn(own)
			.filter((name) => !elsewhere.includes(name))
			.sort()
	).toEqual(optionsIn(usage).sort());
});

test('the feed that is shown is one that a site file may hold', () => {
	const [, shown = ''] = /"feeds": (\[[\s\S]*?\n {4}\])/.exec(own) ?? [];
	const [feed] = JSON.parse(shown) as unknown[];
	expect(Feed.safeParse(feed).error).toBeUndefined();
});
