import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCRIPTLESS } from '../../src/routes/[lang=locale]/opens-apart.ts';

test('every page that ships no script opens apart where two people keep things in memory', () => {
	const root = 'src/routes/[lang=locale]';
	const scriptless = readdirSync(root).filter((name) => {
		const file = `${root}/${name}/+page.ts`;
		return existsSync(file) && readFileSync(file, 'utf8').includes('csr = false');
	});
	expect(scriptless.sort()).toEqual(SCRIPTLESS);
});
