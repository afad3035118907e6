import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

test('no schema takes an address of any scheme: it could run something, or open another program', () => {
	const sources = readSources(['src'], /(?<!\.test)\.ts$/);
	expect(
		[...sources.values()].filter((text) => text.includes('WebAddress')).length
	).toBeGreaterThan(8);
	for (const [path, text] of sources) expect(text, path).not.toMatch(/\burl\(\)/);
});
