import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createServer, loadConfigFromFile } from 'vite';
import { expect, test } from 'vitest';
import { siteBundle } from '../directory/site-bundle.ts';
import { readTeams } from '../receiver/teams.ts';
import { chosenSite, gapsOf, type ChosenSite } from './site.ts';

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

/** The app's own modules, as a build for a site has them. */
async function withSite(chosen: ChosenSite) {
	const vite = await createServer({
		configFile: false,
		logLevel: 'silent',
		server: { middlewareMode: true, ws: false },
		optimizeDeps: { noDiscovery: true },
		define: {
			__SITE__: JSON.stringify(chosen),
			__LANGUAGES__: JSON.stringify(chosen.site.languages),
			__DEMONSTRATION_TEAMS__: '[]'
		}
	});
	const load = <Module>(path: string) => vite.ssrLoadModule(path) as Promise<Module>;
	return { load, close: () => vite.close() };
}

test('everything the app says of a site is that of the one chosen', async () => {
	const chosen = chosenSite({ SITE: 'hill' }, MADE_UP);
	const { load, close } = await withSite(chosen);
	const { site, siteWords } = await load<typeof import('#lib/content/site.ts')>(
		'/src/lib/content/site.ts'
	);
	const { siteCouncils } = await load<typeof import('#lib/content/directory.ts')>(
		'/src/lib/content/directory.ts'
	);
	await close();
	expect(site().teams.map(({ names }) => names.cy)).toEqual(['Tîm y llethr']);
	expect(siteWords('cy').name).toBe('Hill cy');
	expect(siteCouncils('cy').map(({ names, siteArea }) => [names, siteArea])).toEqual([
		[['Y bryn'], 'hill']
	]);
	const listed = siteBundle(chosen.site).services.map(({ id }) => id.split(':')[0]);
	expect(listed.length).toBeGreaterThan(10);
	expect(listed.filter((id) => /^(essex|southend|bath)/.test(id ?? ''))).toEqual([]);
}, 60_000);

test('organisation, numbers, languages, names and colours reach pages and the manifest', async () => {
	const { site, words } = chosenSite({ SITE: 'example-region' });
	const colours = { ...site.colours, light: { paper: '#fffdf0' } };
	const { load, close } = await withSite({ site: { ...site, colours }, words });
	const { operatorIn } = await load<typeof import('#lib/content/operator.ts')>(
		'/src/lib/content/operator.ts'
	);
	const { ownUrgentHelp } = await load<typeof import('#lib/content/urgent-help.ts')>(
		'/src/lib/content/urgent-help.ts'
	);
	const { GET } = await load<{ GET: () => Response }>(
		'/src/routes/manifest.webmanifest/+server.ts'
	);
	const manifest: unknown = await GET().json();
	await close();
	expect(operatorIn('cy')).toMatchObject({
		name: 'Bwrdd Iechyd Môr a Mynydd (wedi’i ddyfeisio)',
		complaints: { href: 'mailto:complaints@moramynydd.example' },
		privacy: { href: 'https://moramynydd.example/privacy/', byEmail: false }
	});
	expect(ownUrgentHelp('en')).toMatchObject([
		{ phone: '01632 960299', name: 'Out of hours line (made up)', status: 'unconfirmed' }
	]);
	expect(manifest).toMatchObject({
		lang: 'cy',
		short_name: 'Môr a Mynydd',
		name_localized: { en: { value: 'Môr a Mynydd' } },
		theme_color: '#fffdf0',
		background_color: '#fffdf0'
	});
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
