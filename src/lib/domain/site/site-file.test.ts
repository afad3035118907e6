import { expect, test } from 'vitest';
import { siteFile } from './site-file.ts';

const there = () => true;

test('a site is named by its file, and without a name it is the default one', () => {
	expect(siteFile('north-2', there)).toBe('src/content/sites/north-2.json');
	for (const none of [undefined, ''])
		expect(siteFile(none, there)).toBe('src/content/sites/default.json');
});

test.each(['../secret', 'default.en', 'a/b', 'North', 'north ', ' north'])(
	'%j leads out of the folder of sites or to their words, and is refused',
	(name) => {
		expect(() => siteFile(name, there)).toThrow(
			`SITE is "${name}", and there is no site file src/content/sites/${name}.json.`
		);
	}
);

test('a site that has no file is named, the default one too', () => {
	const none = () => false;
	expect(() => siteFile('north', none)).toThrow('SITE is "north"');
	expect(() => siteFile(undefined, none)).toThrow('SITE is "default"');
	expect(() => siteFile('north', (path) => path.endsWith('/north.json'))).not.toThrow();
});
