import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

// A page may be written from right to left: what stands at a side says which by the way one reads.
const PHYSICAL =
	/(^|[\s;{'"`(])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)|border-(top|bottom)-(left|right)-radius|left|right)[\w-]*\s*:(?=[^;{}]*;)|\b(text-align|float|clear|justify-\w+|align-\w+|caption-side|transform-origin|background-position|object-position)\s*:\s*[^;{}]*\b(left|right)\b|\bto (left|right)\b|\btranslateX\(|\b(margin|border)(Left|Right)\b/;
const FOUR =
	/\b(padding|margin|inset|border-(?:width|radius|color|style)|scroll-(?:padding|margin))\s*:\s*([^;{}()]+)[;}]/g;

/** Whether a shorthand of four values says one thing of the left and another of the right. */
const isLopsided = ([, property = '', value = '']: RegExpMatchArray): boolean => {
	const [top, right, bottom, left] = value.trim().split(/\s+/);
	if (left === undefined) return property === 'border-radius' && right !== undefined;
	return property === 'border-radius' ? top !== right || bottom !== left : right !== left;
};

/** The lines of CSS, in style sheets or Svelte's style blocks, that say left or right. */
function sided(path: string, text: string): string[] {
	const css = path.endsWith('.svelte')
		? [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, inner = '']) => inner)
		: path.endsWith('.css')
			? [text]
			: [...text.matchAll(/(`|'|")([^`'"]*\{[^`'"]*:[^`'"]*\})\1/g)].map(
					([, , inner = '']) => inner
				);
	return css
		.flatMap((one) => one.replace(/\/\*[\s\S]*?\*\//g, '').split('\n'))
		.filter((line) => PHYSICAL.test(line) || [...line.matchAll(FOUR)].some(isLopsided))
		.map((line) => `${path}: ${line.trim()}`);
}

// Where a side has to be named, and why.
const allowed: Record<string, string> = {
	'src/routes/[lang=locale]/guides/[guide]/AskSort.svelte: float: left;':
		'browsers of the baseline know no float by reading; it is as wide as its box, so no side shows'
};

test('no style says left or right', () => {
	const sources = readSources(['src'], /\.(svelte|css|ts)$/);
	const found = [...sources]
		.filter(([path]) => !path.endsWith('.test.ts'))
		.flatMap(([path, text]) => sided(path, text));
	expect(found.sort()).toEqual(Object.keys(allowed).sort());
});

test.each([
	'margin-left: 1rem;',
	'padding-right: 1px;',
	'left: 0;',
	'text-align: right;',
	'float: left;',
	'border-left: 1px solid;',
	'border-top-left-radius: 1px;',
	'padding: 1px 2px 1px 3px;',
	'border-radius: 0 1px 1px 0;',
	'background: linear-gradient(to right, red, blue);',
	'transform: translateX(1rem);'
])('a planted side is seen: %s', (line) => {
	expect(sided('src/a.css', `a {\n\t${line}\n}`)).toHaveLength(1);
	expect(sided('src/A.svelte', `<p></p><style>\na {\n\t${line}\n}\n</style>`)).toHaveLength(1);
});

test.each([
	'margin-inline-start: 1rem;',
	'inset-inline-end: 0;',
	'text-align: start;',
	'padding: 1px 2px 3px;',
	'padding: 1px 2px 3px 2px;',
	'border-radius: 1px;',
	'--left: 1px;'
])('what names no side is left alone: %s', (line) => {
	expect(sided('src/a.css', `a {\n\t${line}\n}`)).toEqual([]);
});

test('every arrow that leads on or back turns round with the way one reads', () => {
	const arrows = [...readSources(['src'], /\.svelte$/)].flatMap(([path, text]) =>
		[...text.matchAll(/<(?:Arrow|Chevron|Move|Corner)\w*(?:Left|Right) [^>]*>/g)].map(
			([tag]) => `${path}: ${tag}`
		)
	);
	expect(arrows.length).toBeGreaterThan(4);
	expect(arrows.filter((arrow) => !/class="points"|<ArrowLeftRight/.test(arrow))).toEqual([]);
});
