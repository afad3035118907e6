import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { addLanguage, copyOfTree } from '../fixtures/built-apart.ts';

// A tag that is kept free for whoever needs one of their own (ISO 639-2).
const TAG = 'qaa';
const folder = copyOfTree();
afterAll(() => rmSync(folder, { recursive: true }));

const READ = `
	import { LANGUAGES } from '#lib/domain/site/language.ts';
	import { chosenSite } from './src/hosting/site.ts';
	import { siteBundle } from './src/directory/site-bundle.ts';
	const { site, words } = chosenSite({ SITE: 'default' });
	const [first] = siteBundle(site).services;
	console.log(JSON.stringify({
		languages: LANGUAGES,
		shown: site.languages,
		words: Object.keys(words),
		service: Object.keys(first.name)
	}));
`;

test('a language that is added as data is read everywhere, and no code is changed for it', () => {
	const [first, second] = LANGUAGES;
	const written = addLanguage(folder, TAG, [first, second ?? '']);
	expect(written.filter((path) => !path.endsWith('.json'))).toEqual([]);
	expect(written).toContain(`src/locales/${TAG}/shell.json`);
	const node = join(folder, 'node_modules/.bin/node');
	const said = execFileSync(node, ['--input-type=module', '-e', READ], { cwd: folder });
	const wider = [...LANGUAGES, TAG];
	expect(JSON.parse(said.toString())).toEqual({
		languages: wider,
		shown: wider,
		words: wider,
		service: wider
	});
});
