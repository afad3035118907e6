import { expect, test } from 'vitest';
import { Feed, lacksOf } from './feed.ts';
import { byLanguage } from './language.ts';

const feed = {
	key: 'hill-council',
	names: byLanguage(() => 'Hill Council'),
	layer: 'own',
	url: 'https://feed.example/services',
	email: null,
	licence: { name: 'Open Government Licence v3.0', url: 'https://licence.example/3/' },
	attribution: byLanguage(() => 'From Hill Council')
};

test('a feed without a share of its own may lose three services in ten', () => {
	expect(Feed.parse(feed)).toEqual({ ...feed, largestFall: 0.3 });
	expect(Feed.parse({ ...feed, largestFall: 0.1 }).largestFall).toBe(0.1);
});

test('a feed is read from a folder as well', () => {
	expect(Feed.safeParse({ ...feed, url: undefined, file: 'feeds/hill' }).success).toBe(true);
});

test.each([
	['two places to read it', { file: 'feed.json' }, 'url'],
	['no place to read it', { url: undefined }, 'url'],
	['an address that is not of the web', { url: 'ftp://feed.example/' }, 'url'],
	['a page in itself for an address', { url: 'data:text/html,x' }, 'url'],
	['a key that would split an id', { key: 'hill:council' }, 'key'],
	['a key that leads out of a folder', { key: '../hill' }, 'key'],
	['a name missing in a language', { names: { en: 'Hill' } }, 'names.cy'],
	[
		'a licence read over an open line',
		{ licence: { name: 'OGL', url: 'http://a.b/' } },
		'licence.url'
	],
	['a fall above all there is', { largestFall: 1.5 }, 'largestFall'],
	['a fall below nothing', { largestFall: -0.1 }, 'largestFall'],
	['a misspelt field', { license: null }, '']
])('a feed with %s is refused, naming the field', (_, over, field) => {
	const issue = Feed.safeParse({ ...feed, ...over }).error?.issues[0];
	expect(issue?.path.join('.')).toBe(field);
});

test('what is still to be asked for is known', () => {
	expect(lacksOf(Feed.parse(feed))).toEqual([]);
	expect(lacksOf(Feed.parse({ ...feed, licence: null, attribution: null }))).toEqual([
		'licence',
		'attribution'
	]);
});
