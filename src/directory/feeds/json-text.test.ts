import { expect, test } from 'vitest';
import { DEEPEST, parseFeedText } from './json-text.ts';

const nested = (deep: number) => `${'['.repeat(deep)}${']'.repeat(deep)}`;

test('lists within lists are read as far as any feed goes, and refused beyond', () => {
	expect(JSON.stringify(parseFeedText(nested(DEEPEST), 'it'))).toBe(nested(DEEPEST));
	expect(() => parseFeedText(nested(DEEPEST + 1), 'it')).toThrow(
		'it has more than 100 lists within one another.'
	);
	expect(() => parseFeedText('['.repeat(1_000_000), 'it')).toThrow('within one another');
});

test('brackets in a text open nothing', () => {
	const json = { words: `${'['.repeat(500)}"\\${'{'.repeat(500)}` };
	expect(parseFeedText(JSON.stringify(json), 'it')).toEqual(json);
	expect(parseFeedText(JSON.stringify(Array.from({ length: 500 }, () => [])), 'it')).toHaveLength(
		500
	);
});
