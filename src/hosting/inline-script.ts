import { readFileSync } from 'node:fs';
import { minifySync, transformWithOxc } from 'vite';

/** The script that stands inside every page, byte for byte as it is hashed into the policy. */
export async function inlineScript(): Promise<string> {
	const source = readFileSync(new URL('../inline-script.ts', import.meta.url), 'utf8');
	const plain = await transformWithOxc(source, 'inline-script.ts');
	const { code, errors } = minifySync('inline-script.js', plain.code, { module: false });
	if (errors[0]) throw new Error(`src/inline-script.ts: ${errors[0].message}`);
	return code.trim();
}
