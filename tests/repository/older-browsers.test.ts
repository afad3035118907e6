import { existsSync, readdirSync, readFileSync } from 'node:fs';
import doiuse from 'doiuse';
import { ESLint, type Linter } from 'eslint';
import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { baseline } from '../../src/hosting/baseline.ts';

const built = existsSync('build/_headers');
const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	browserslist: string[];
};
const files = (ending: RegExp) =>
	built
		? readdirSync('build', { recursive: true, encoding: 'utf8' })
				.filter((name) => ending.test(name))
				.map((name) => `build/${name}`)
		: [];

// What the lint of this repository holds against any file that runs on phones.
const { plugins, settings, rules } = (await new ESLint().calculateConfigForFile(
	'src/lib/deliver.ts'
)) as Linter.Config;
const ofPhones = Object.entries(rules ?? {}).filter(([rule]) =>
	/^(es-x|compat)\/|^no-restricted-syntax$/.test(rule)
);

const lint = (ignored: readonly string[]) =>
	new ESLint({
		overrideConfigFile: true,
		ignore: false,
		overrideConfig: {
			...(plugins && { plugins }),
			...(settings && { settings }),
			files: ['**/*.js'],
			linterOptions: { reportUnusedDisableDirectives: 'off' },
			rules: Object.fromEntries(ofPhones.filter(([rule]) => !ignored.includes(rule)))
		}
	});

test.each([
	['[3, 1].toSorted();', 'es-x/no-array-prototype-tosorted'],
	['[3].findLast(Boolean);', 'es-x/no-array-prototype-findlast-findlastindex'],
	['/(?<=a)b/.test("");', 'es-x/no-regexp-lookbehind-assertions'],
	['Object.groupBy([], String);', 'es-x/no-object-groupby'],
	['class A { static { A.b = 1; } }', 'es-x/no-class-static-block'],
	['AbortSignal.timeout(9);', 'no-restricted-syntax'],
	['new Intl.Segmenter();', 'compat/compat'],
	['Promise.withResolvers();', 'es-x/no-promise-withresolvers'],
	['element.checkVisibility();', 'no-restricted-syntax']
])('the lint for phones knows %s', async (text, rule) => {
	const [result] = await lint([]).lintText(text, { filePath: 'text.js' });
	expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
});

test('the build is told of the same browsers as the lint', () => {
	expect(baseline()).toEqual(['chrome103', 'edge103', 'firefox115', 'safari15.4', 'ios15.4']);
	expect(browserslist).toContain('samsung >= 20');
});

// Libraries look whether these are there before they use them: devalue, and Svelte's own check.
const ASKED_FIRST = ['es-x/no-uint8array-frombase64', 'es-x/no-uint8array-prototype-tobase64'];
// Known in part where it is called "partial" by caniuse, or only nicer: nothing is lost without it.
const IN_PART = [
	'css-clip-path',
	'css-color-adjust',
	'css-content-visibility',
	'css-display-contents',
	'css-marker-pseudo',
	'css-masks',
	'css-overflow',
	'css-paged-media',
	'css-resize',
	'css-subgrid',
	'intrinsic-width',
	'multicolumn',
	'text-decoration'
];

describe.skipIf(!built)('the built site', () => {
	test('no script, nor what libraries bring, asks for more than the oldest browsers have', async () => {
		const scripts = files(/^(_app[\\/].*|service-worker)\.js$/);
		expect(scripts.length).toBeGreaterThan(50);
		const results = await lint(ASKED_FIRST).lintFiles(scripts);
		const found = results.flatMap(({ filePath, messages }) =>
			messages.map(({ message, line, column }) => `${filePath}:${line}:${column} ${message}`)
		);
		expect(found).toEqual([]);
	}, 120_000);

	test('no stylesheet, inside a page or beside it, asks for more either', async () => {
		const inPages = files(/\.html$/).flatMap((name) =>
			[...readFileSync(name, 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
				([, css = '']) => css
			)
		);
		const beside = files(/\.css$/).map((name) => readFileSync(name, 'utf8'));
		const sheets = [...new Set([...inPages, ...beside])];
		expect(sheets.length).toBeGreaterThan(30);
		const found = new Set<string>();
		for (const css of sheets) {
			await postcss([
				doiuse({
					browsers: browserslist,
					ignore: IN_PART,
					onFeatureUsage: ({ feature, usage }) =>
						found.add(`${feature}: ${String(usage).slice(0, 120)}`)
				})
			]).process(css, { from: undefined });
			// A range in a media query is nothing that doiuse knows of.
			for (const [query] of css.matchAll(/@media[^{]*[<>][^{]*/g)) found.add(query);
		}
		expect([...found]).toEqual([]);
	}, 120_000);
});
