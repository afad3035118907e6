import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

const MOVES =
	/\btransition\s*:|\banimation\s*:|@keyframes|\.animate\(|svelte\/(transition|motion|animate)|behavior: 'smooth'|new Chart\(/;
const ASKS = /data-calm|dataset\.calm/;

/** Files in which something moves and nothing asks whether it may. */
const restless = (sources: ReadonlyMap<string, string>) =>
	[...sources].filter(([, text]) => MOVES.test(text) && !ASKS.test(text)).map(([path]) => path);

test('whatever moves asks first whether the person wants stillness', () => {
	const sources = readSources(['src'], /\.(ts|svelte|css)$/);
	expect([...sources.values()].filter((text) => MOVES.test(text)).length).toBeGreaterThan(2);
	expect(restless(sources)).toEqual([]);
});

test.each([
	'a { transition: color 1s }',
	'disc.animate([])',
	"import { fade } from 'svelte/transition'"
])('a planted movement is seen: %s', (text) =>
	expect(restless(new Map([['src/a.css', text]]))).toEqual(['src/a.css'])
);
