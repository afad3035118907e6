import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { readSources, type Sources } from './sources.ts';

const spoken = new Set([
	'alt',
	'aria-label',
	'aria-description',
	'content',
	'placeholder',
	'title'
]);

interface Node {
	type?: string;
	name?: string;
	data?: string;
	[key: string]: unknown;
}

/** What a component says in its own markup instead of asking for it by key. */
function saidIn(node: unknown, attribute = ''): string[] {
	if (Array.isArray(node)) return node.flatMap((each) => saidIn(each, attribute));
	if (typeof node !== 'object' || node === null) return [];
	const { type, name, data } = node as Node;
	if (type === 'Text') return attribute === '' || spoken.has(attribute) ? [data ?? ''] : [];
	if (type === 'ExpressionTag' || type === 'Comment') return [];
	const inner = type === 'Attribute' ? (name ?? '') : attribute;
	return Object.values(node).flatMap((each) => saidIn(each, inner));
}

function sentences(sources: Sources): string[] {
	return [...sources].flatMap(([path, text]) =>
		saidIn(parse(text, { modern: true }).fragment)
			// The product's own name is the same in every language.
			.map((said) => said.replaceAll('Waymark', '').trim())
			.filter((said) => /\p{L}{2}/u.test(said))
			.map((said) => `${path}: says "${said.slice(0, 60)}"`)
	);
}

test('words live in the locales and packs, not in components', () => {
	expect(sentences(readSources(['src'], /\.svelte$/))).toEqual([]);
});

test.each(['<p>Good to see you</p>', '<button title="Close it">x</button>', '{#if a}Hello{/if}'])(
	'a planted sentence is seen: %s',
	(text) => {
		expect(sentences(new Map([['src/lib/ui/Note.svelte', text]]))).toHaveLength(1);
	}
);

test('names, keys and figures are no sentences', () => {
	const text = `<h1 class="big one">Waymark</h1><p>{t('a:b')}: 3 / {count}</p><input type="radio" />`;
	expect(sentences(new Map([['src/lib/ui/Note.svelte', text]]))).toEqual([]);
});
