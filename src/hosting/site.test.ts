import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createServer, loadConfigFromFile } from 'vite';
import { expect, test } from 'vitest';
import { siteBundle } from '../directory/site-bundle.ts';
import { readTeams } from '../receiver/teams.ts';
import { chosenSite, gapsOf } from './site.ts';

const MADE_UP = join(import.meta.dirname, '../../tests/fixtures/sites');
const run = promisify(execFile);
const receiver = { dataDir: '/nowhere', production: true };

test('without a wish the site is the default one', () => {
	expect(chosenSite({}).site.id).toBe('default');
	expect(chosenSite({ SITE: 'hill' }, MADE_UP).site.id).toBe('hill');
});

test.each(['nowhere', 'default.en', '../sites/default'])(
	'SITE as %j is refused by app and receiver in one sentence that names the file',
	async (SITE) => {
		const sentence = `SITE is "${SITE}", and there is no site file src/content/sites/${SITE}.json.`;
		expect(() => chosenSite({ SITE })).toThrow(sentence);
		expect(() => readTeams({ ...receiver, site: SITE })).toThrow(sentence);
	}
);

test('a build reads the site that SITE names, and stops where there is none', async () => {
	const read = await loadConfigFromFile({ command: 'build', mode: 'production' });
	expect(JSON.parse(String(read?.config.define?.__SITE__)).site).toEqual(chosenSite({}).site);
	const env = { ...process.env, SITE: 'nowhere' };
	const build = run(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { env });
	await expect(build).rejects.toMatchObject({
		stderr: expect.stringContaining('src/content/sites/nowhere.json')
	});
}, 60_000);

test('everything the app says of a site is that of the one chosen', async () => {
	const chosen = chosenSite({ SITE: 'hill' }, MADE_UP);
	const vite = await createServer({
		configFile: false,
		logLevel: 'silent',
		server: { middlewareMode: true, ws: false },
		optimizeDeps: { noDiscovery: true },
		define: {
			__SITE__: JSON.stringify(chosen),
			__DEMONSTRATION_TEAMS__: '[]'
		}
	});
	const load = <Module>(path: string) => vite.ssrLoadModule(path) as Promise<Module>;
	const { site, siteWords } = await load<typeof import('#lib/content/site.ts')>(
		'/src/lib/content/site.ts'
	);
	const { siteCouncils } = await load<typeof import('#lib/content/directory.ts')>(
		'/src/lib/content/directory.ts'
	);
	await vite.close();
	expect(site().teams.map(({ names }) => names.cy)).toEqual(['Tîm y llethr']);
	expect(siteWords('cy').name).toBe('Hill cy');
	expect(siteCouncils('cy').map(({ names, siteArea }) => [names, siteArea])).toEqual([
		[['Y bryn'], 'hill']
	]);
	const listed = siteBundle(chosen.site).services.map(({ id }) => id.split(':')[0]);
	expect(listed.length).toBeGreaterThan(10);
	expect(listed.filter((id) => /^(essex|southend|bath)/.test(id ?? ''))).toEqual([]);
}, 60_000);

test('words that a site needs and has none, and words for nothing in it, are named', () => {
	const { site, words } = chosenSite({ SITE: 'hill' }, MADE_UP);
	expect(gapsOf(site, words.en)).toEqual([]);
	const number = {
		id: 'night',
		phone: '01632 960199',
		nations: ['wales' as const],
		verifiedOn: null,
		reviewBy: '2027-02-22'
	};
	const accessibility = { contact: 'hill@council.example', testedOn: '2026-11-02' };
	const about = { hours: 'Monday to Friday', about: 'We listen.' };
	expect(
		gapsOf(
			{ ...site, urgent: [number], accessibility },
			{ ...words.en, teams: { slope: about, dale: about } }
		)
	).toEqual([
		{ field: 'urgent.night', code: 'missing' },
		{ field: 'accessibility', code: 'missing' },
		{ field: 'teams.dale', code: 'nobody-has-this-id' }
	]);
});
