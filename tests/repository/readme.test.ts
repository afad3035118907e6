import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
};
const changes = /## Where to make each change([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
const rows = changes.split('\n').filter((line) => /^\| (?!To |-)/.test(line));

test('every place that a change is to be made in is there', () => {
	expect(rows.length).toBeGreaterThan(15);
	const places = [...changes.matchAll(/`((?:src|tests|docs)\/[^`]*)`|\]\(([^)]+)\)/g)].map(
		([, code, link]) => code ?? link ?? ''
	);
	// A file named x stands for any of its folder.
	const missing = places.filter((place) => !existsSync(place.replace(/\/x\.[a-z.]*json$/, '')));
	expect(missing).toEqual([]);
});

test('every command that is named can be run', () => {
	const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name]) => name);
	expect(named.length).toBeGreaterThan(10);
	expect(named.filter((name) => !name || !(name in scripts))).toEqual([]);
});

test('every file that is named by its path is there', () => {
	const named = [...readme.matchAll(/`(src\/[\w./[\]=-]+\.(?:ts|json|svelte))`/g)].map(
		([, path]) => path ?? ''
	);
	expect(named.filter((path) => !/\/x\./.test(path) && !existsSync(path))).toEqual([]);
});
