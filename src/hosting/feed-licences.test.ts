import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Site } from '#lib/domain/site/site.ts';
import hill from '../../tests/fixtures/sites/hill.json' with { type: 'json' };
import { feedsWithoutLicence, needLicences } from './feed-licences.ts';

const feed = {
	key: 'hill-council',
	names: { en: 'Hill Council', cy: 'Cyngor y Bryn' },
	layer: 'own',
	url: 'https://feed.example/services',
	email: 'directory@hill.example',
	licence: { name: 'Open Government Licence v3.0', url: 'https://licence.example/3/' },
	attribution: { en: 'From Hill Council', cy: 'Gan Gyngor y Bryn' }
};
const withFeeds = (...feeds: object[]) => Site.parse({ ...hill, feeds });
const folder = mkdtempSync(join(tmpdir(), 'content-'));
mkdirSync(join(folder, 'sites'));
const write = (...feeds: object[]) =>
	writeFileSync(join(folder, 'sites/hill.json'), JSON.stringify({ ...hill, feeds }));
writeFileSync(join(folder, 'sites/hill.en.json'), '{}');

test.each(['licence', 'attribution'])(
	'a build for people refuses a feed without %s, and names both; a demonstration goes on',
	(field) => {
		const site = withFeeds(feed, { ...feed, key: 'dale', [field]: null });
		expect(() => needLicences(site, {})).toThrow(
			`src/content/sites/hill.json: the feed "dale" has no ${field}.`
		);
		expect(() => needLicences(site, { WAYMARK_DEMONSTRATION: '1' })).not.toThrow();
	}
);

test('a feed with both is let through', () => {
	expect(() => needLicences(withFeeds(feed), {})).not.toThrow();
});

test('a release is told of everything that any site file lacks', () => {
	write(feed);
	expect(feedsWithoutLicence(folder)).toEqual([]);
	write({ ...feed, licence: null, attribution: null });
	expect(feedsWithoutLicence(folder)).toEqual([
		expect.stringContaining('no licence'),
		expect.stringContaining('no attribution')
	]);
});

test('no site of this repository lacks one', () => {
	expect(feedsWithoutLicence()).toEqual([]);
});
