import { expect, test } from 'vitest';
import { circles, importsOf, layerOf, targetOf, trespasses } from './arrows.ts';
import { breaches, isBadlyNamed } from './house.ts';
import { readSources } from './sources.ts';

const code = /\.(ts|js|svelte)$/;

test('nothing imports upwards, sideways or past the one owner of a package', () => {
	const sources = readSources(['src'], code);
	expect(sources.size).toBeGreaterThan(20);
	expect(trespasses(sources)).toEqual([]);
});

test('no file leads back to itself through what it imports', () => {
	expect(circles(readSources(['src'], code))).toEqual([]);
});

test('what help is offered knows nothing of scores: no arrow leads from matching to them', () => {
	const sources = readSources(['src/lib/domain'], /(?<!\.test)\.ts$/);
	const offering = /domain\/(matching|guide|situation)\/|\/wishes\.ts/;
	const reached = new Set([...sources.keys()].filter((path) => offering.test(path)));
	for (const path of reached)
		// A type that is imported reckons nothing.
		for (const name of importsOf((sources.get(path) ?? '').replace(/^import type [^;]+;/gm, ''))) {
			const target = targetOf(path, name);
			if (target && sources.has(target)) reached.add(target);
		}
	expect(reached).toContain('src/lib/domain/check-in/check-in.ts');
	const scores = /check-in\/(scoring|scoring-rules|strength|line|distance-travelled)\.ts$/;
	expect([...sources.keys()].filter((path) => scores.test(path))).toHaveLength(5);
	expect([...reached].filter((path) => scores.test(path))).toEqual([]);
});

test('names, sizes and contents hold to the house', () => {
	const sources = readSources(['src', 'tests'], code);
	// The rules themselves have to spell out what they look for.
	for (const path of sources.keys())
		if (path.startsWith('tests/repository/')) sources.set(path, '');
	expect(breaches(sources)).toEqual([]);
});

test('words are named by what they are for, too', () => {
	const files = [...readSources(['src/locales'], /\.json$/).keys()];
	expect(files.length).toBeGreaterThan(40);
	expect(files.filter(isBadlyNamed)).toEqual([]);
});

test.each([
	['src/lib/domain/goal/goal.ts', "import { rows } from '#lib/db/rows.ts';"],
	['src/lib/domain/goal/goal.ts', "import areas from '#content/areas.json' with { type: 'json' };"],
	['src/lib/domain/goal/goal.ts', "import { onMount } from 'svelte';"],
	['src/lib/domain/goal/goal.ts', "import { readFileSync } from 'node:fs';"],
	['src/lib/domain/goal/goal.ts', "import * as z from 'zod';"],
	['src/lib/domain/goal/goal.ts', "import { CipherSuite } from 'hpke';"],
	['src/lib/db/requests.ts', "import { CipherSuite } from 'hpke';"],
	['src/hosting/serve.ts', "import { Pool } from 'pg';"],
	['src/lib/domain/goal/goal.ts', "export { rows } from '#lib/db/rows.ts';"],
	['src/lib/db/goals.ts', "import { Chart } from '#lib/ui/chart.ts';"],
	['src/lib/db/goals.ts', "const { send } = await import('#lib/device/send.ts');"],
	['src/lib/db/goals.ts', "import type { Goal } from '../domain/goal.ts';"],
	['src/lib/db/goals.ts', "import type { Goal } from '$lib/domain/goal.ts';"],
	['src/lib/ui/Line.svelte', "<script>import Dexie from 'dexie';</script>"],
	['src/lib/ui/Line.svelte', "<script>import { goals } from '#lib/db/goals.ts';</script>"],
	['src/lib/device/send.ts', "import i18next from 'i18next';"],
	['src/lib/deliver.ts', "import { load } from '#lib/content.ts';"],
	['src/lib/content.ts', "import { t } from '#lib/i18n/i18n.ts';"],
	['src/lib/device/words.ts', "const all = import.meta.glob('/src/locales/*/*.json');"],
	['src/routes/desk/+page.ts', "import { store } from '../../receiver/store.ts';"],
	['src/routes/desk/+page.ts', "import { createServer } from 'node:http';"],
	['src/routes/[lang=locale]/goals/Goal.svelte', "import Map from '../plan/Map.svelte';"],
	['src/routes/[lang=locale]/goals/Goal.svelte', "import Run from '../guides/[guide]/Run.svelte';"],
	['src/routes/[lang=locale]/Today.svelte', "import Goal from './goals/Goal.svelte';"],
	['src/routes/[lang=locale]/Today.svelte', "import { desk } from '../desk/desk.ts';"],
	['src/receiver/store.ts', "import { rows } from '#lib/db/rows.ts';"],
	['src/directory/import.ts', "import { serve } from '../hosting/serve.ts';"],
	['src/service-worker.ts', "import { match } from '#lib/db/match.ts';"],
	['src/service-worker/keep.ts', "import { match } from '#lib/db/match.ts';"],
	['src/elsewhere/goal.ts', 'export const goal = 1;']
])('%s may not hold: %s', (path, text) => {
	expect(trespasses(new Map([[path, text]]))).toHaveLength(1);
});

test.each([
	[
		'src/lib/domain/goal/goal.ts',
		"import * as z from 'zod/mini';\nimport { day } from './day.ts';"
	],
	['src/lib/domain/sealing/sealing.ts', "import { CipherSuite } from 'hpke';"],
	['src/lib/db/goals.ts', "import { Dexie } from 'dexie';"],
	['src/lib/i18n/words.ts', "const all = import.meta.glob<string>('/src/locales/*/*.json', {});"],
	['src/routes/[lang=locale]/+page.ts', "import { load } from '#lib/content.ts';"],
	['src/routes/+layout.svelte', "<script>import '../app.css';</script>"],
	['src/routes/[lang=locale]/goals/[goal]/+page.ts', "import { open } from '../opened.ts';"],
	['src/routes/[lang=locale]/goals/Goal.svelte', "import { tell } from '../delivery.ts';"],
	['src/receiver/store.ts', "import { seal } from '#lib/domain/seal.ts';\nimport 'node:http';"],
	['src/lib/db/goals.ts', "// once from '#lib/ui/chart.ts'"]
])('%s may hold: %s', (path, text) => {
	expect(trespasses(new Map([[path, text]]))).toEqual([]);
});

test.each([
	["import { b } from './b.ts';", "import { a } from '#lib/domain/goal/a.ts';"],
	["import type { B } from './b.ts';", "import type { A } from './a.ts';"],
	["export type { B } from './b.ts';", "const { a } = await import('./a.ts');"]
])('a circle is refused: %s and %s', (a, b) => {
	const both = new Map([
		['src/lib/domain/goal/a.ts', a],
		['src/lib/domain/goal/b.ts', b]
	]);
	expect(circles(both)).toEqual([
		'src/lib/domain/goal/a.ts -> src/lib/domain/goal/b.ts -> src/lib/domain/goal/a.ts'
	]);
	expect(circles(both.set('src/lib/domain/goal/b.ts', ''))).toEqual([]);
});

test('a circle of three is refused, also where it is entered from outside', () => {
	const three = new Map([
		['src/lib/start.ts', "import './a.ts';"],
		['src/lib/a.ts', "import './b.ts';\nimport './c.ts';"],
		['src/lib/b.ts', "import './c.ts';"],
		['src/lib/c.ts', "import type { A } from './a.ts';"]
	]);
	expect(circles(three)).toEqual(['src/lib/a.ts -> src/lib/b.ts -> src/lib/c.ts -> src/lib/a.ts']);
});

test('chart.js is imported in one file', () => {
	const text = "import { Chart } from 'chart.js';";
	const both = new Map([
		['src/lib/ui/line.ts', text],
		['src/lib/ui/bars.ts', text]
	]);
	expect(trespasses(both)).toHaveLength(1);
});

const refused = (path: string, reason: string, text: string) => {
	const found = breaches(new Map([[path, text]]));
	expect(found).toHaveLength(1);
	expect(found[0]).toContain(`${path}: ${reason}`);
};

test.each([
	'src/lib/ui/note.svelte',
	'src/lib/domain/utils.ts',
	'src/lib/domain/date-helpers.ts',
	'src/lib/helpers/goal.ts',
	'src/lib/domain/index.ts',
	'src/lib/domain/Goal.ts',
	'src/lib/domain/goal-v2.ts',
	'src/lib/db/session-manager.ts'
])('no file may be named %s', (path) => {
	refused(path, 'has a name', '');
});

test.each([
	'<style>p { color: #fff; }</style>',
	'<style>p { color: rgb(0 0 0 / 50%) }</style>',
	'<path fill="#1e5b4f" />'
])('a colour is taken from its name alone, never as in %s', (text) => {
	refused('src/lib/ui/Note.svelte', 'has a raw colour', text);
});

test.each([
	['src/lib/ui/Note.svelte', 200, '<p></p>\n'],
	['src/routes/+page.svelte', 200, '<p></p>\n'],
	['src/lib/domain/goal/goal.ts', 200, 'export const a = 1;\n'],
	['src/lib/domain/goal/goal.test.ts', 300, 'export const a = 1;\n']
])('%s may have %i lines at the most', (path, most, line) => {
	expect(breaches(new Map([[path, line.repeat(most)]]))).toEqual([]);
	refused(path, `has ${most + 1} lines`, line.repeat(most + 1));
});

test.each([
	['src/lib/ui/Note.svelte', 'has {@html}', '<p>{@html words}</p>'],
	['src/lib/ui/Note.svelte', 'has an inline style', '<p class="a" style="margin: 0">x</p>'],
	['src/lib/domain/goal/goal.ts', 'has something left', `// ${'TO'}DO: later`],
	['src/lib/domain/goal/goal.ts', 'writes to the console', 'console.log(1);'],
	['src/lib/domain/goal/goal.ts', 'fetches from', "await fetch('https://example.org/feed.json');"],
	['src/lib/domain/a/b/c/goal.ts', 'lies deeper', ''],
	['src/lib/domain/all.ts', 'is a barrel', "export * from './goal.ts';"]
])('a planted %s is refused: %s', refused);

test('imports are read in every form they are written in', () => {
	const text = `import a from 'a';\nimport 'b';\nexport { c } from "c";
		const d = await import('d');\nimport {\n\te\n} from 'e';\nimport type { F } from 'f';`;
	expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
	expect(layerOf('src/lib/domain/matching/rank.ts')).toBe('domain');
});
