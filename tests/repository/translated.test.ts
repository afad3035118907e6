import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const components = globSync('src/**/*.svelte').map(
	(file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const
);

// Own words within a sentence of ours, which has to be read.
const WITHIN_A_SENTENCE = ['goals/Remembered.svelte', 'right-now/Mine.svelte'];

test('what a person wrote is shown as they wrote it, also where a browser translates', () => {
	const marked = components
		.filter(([file]) => !WITHIN_A_SENTENCE.some((one) => file.endsWith(one)))
		.flatMap(([file, text]) =>
			[...text.matchAll(/<\w+[^<>]*class="[^"]*\bown-words\b[^<]*/g)].map(([tag]) => [file, tag])
		);
	expect(marked.length).toBeGreaterThan(8);
	for (const [file, tag] of marked) expect(tag, file).toContain('translate=');
});

// A text written past Svelte is not followed by src/lib/device/follow-translation.ts.
test('no component writes or reads the text of an element by hand', () => {
	for (const [file, text] of components)
		expect(text, file).not.toMatch(/\.(innerText|nodeValue|textContent|innerHTML)\b/);
});
