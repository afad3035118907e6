import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

// What runs while the site is built, on the receiver or in a test never reaches a phone.
const ELSEWHERE = /\.test\.ts$|\.server\.ts$|^src\/(?:directory|hosting|receiver)\//;
const TOO_NEW = [
	/\(\?<[!=]/,
	/\.(?:toSorted|toReversed|toSpliced|findLast|findLastIndex)\(/,
	/\b(?:Object|Map)\.groupBy\b/,
	/\bAbortSignal\.(?:timeout|any)\b/
];

const sources = readSources(['src'], /\.(?:ts|svelte|js)$/);
const onPhones = [...sources].filter(([path]) => !ELSEWHERE.test(path));

test.each(TOO_NEW)('nothing that a phone runs has %s, which older ones lack', (pattern) => {
	expect(onPhones.length).toBeGreaterThan(300);
	expect(onPhones.filter(([, text]) => pattern.test(text)).map(([path]) => path)).toEqual([]);
});
