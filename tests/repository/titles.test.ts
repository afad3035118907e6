import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/lib/domain/site/language.ts';

/** All that a page may be called in tabs and in the browser's history: whoever reads one there learns nothing of the person. */
const NEUTRAL = [
	...['About', 'About me', 'Accessibility', 'Card', 'Change', 'Changes', 'Check in', 'Contact'],
	...['Earlier', 'For others', 'For you', 'Goals', 'Guide', 'Guides', 'Me', 'Moments', 'Notes'],
	...['Now', 'Numbers', 'Options', 'Overview', 'Pause', 'Plan', 'Privacy', 'Questions', 'Sheet'],
	...['This page is not here', 'Today', 'Together'],
	...['Adegau', 'Amdanaf i', 'Canllaw', 'Canllawiau', 'Cerdyn', 'Cwestiynau', 'Cynharach'],
	...['Cynllun', 'Cysylltu', 'Dewisiadau', 'Dyw’r dudalen hon ddim yma', 'Fi', 'Gyda’n gilydd'],
	...['Heddiw', 'Hygyrchedd', 'I chi', 'I eraill', 'Nawr', 'Newid', 'Newidiadau', 'Nodau'],
	...['Nodiadau', 'Preifatrwydd', 'Rhifau', 'Saib', 'Sut ydw i', 'Taflen', 'Trosolwg', 'Ynghylch']
];

/** Words that would tell what somebody is going through, in either language. */
const TELLING =
	/safe|diogel|urgent|brys|crisis|argyfwng|lonel|unig|wellbeing|lles|well\b|iach|health|iechyd|mental|meddwl|worr|poeni|pryder|anx|stress|straen|sleep|cwsg|smok|ysmygu|drink|yfed|drug|cyffur|abus|cam-drin|hurt|harm|niwed|suicid|died|death|farw|grief|galar|sick|sâl|debt|dyled|call|galwad|support|cefnog|carer|gofal|history|hanes/i;

/** Pages that open what a person has written, by folder: an address that is handed on names what is public. */
const personal = readdirSync('src/routes/[lang=locale]', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name)
	.filter((name) =>
		readdirSync(`src/routes/[lang=locale]/${name}`, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.svelte'))
			.some((file) =>
				/#lib\/(db|draft)\//.test(readFileSync(`src/routes/[lang=locale]/${name}/${file}`, 'utf8'))
			)
	);

const built = existsSync('build/_headers');
const pages = built
	? globSync(`build/{${LANGUAGES.join(',')}}/**/index.html`).map((file) => [
			file.replaceAll('\\', '/'),
			readFileSync(file, 'utf8')
		])
	: [];

test('no neutral word tells anything, and all of them are used', () => {
	for (const word of NEUTRAL) expect(word).not.toMatch(TELLING);
	const used = new Set<string>();
	for (const file of globSync('src/locales/{en,cy}/*.json'))
		for (const [key, text] of Object.entries(JSON.parse(readFileSync(file, 'utf8'))))
			if (/^tab(-one)?$|^not-found-title$/.test(key)) used.add(String(text));
	expect([...used].sort()).toEqual([...NEUTRAL].sort());
});

test('a title is set in one place only', () => {
	const setting = globSync('src/{lib,routes}/**/*.svelte').filter((file) =>
		/<title>|document\.title/.test(readFileSync(file, 'utf8'))
	);
	expect(setting.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
		'src/lib/ui/PageHead.svelte',
		'src/routes/+page.svelte',
		'src/routes/[lang=locale]/Erased.svelte',
		'src/routes/desk/+page.svelte'
	]);
});

test('the address of a page with something of a person’s own tells nothing by itself', () => {
	expect(personal).toContain('plan');
	expect(personal).toContain('contact');
	// Two that were handed on before this rule; their titles say no more than any other.
	for (const name of personal)
		expect(name.replace(/^(staying-well|history)$/, '')).not.toMatch(TELLING);
});

describe.skipIf(!built)(built ? 'the built site' : 'the built site (skipped: no build/)', () => {
	test('every page is called by a neutral word, and its heading says what it is', () => {
		expect(pages.length).toBeGreaterThan(50);
		for (const [file = '', html = ''] of pages) {
			const [, title = ''] = /<title>([^<]*) · Waymark<\/title>/.exec(html) ?? [];
			expect(NEUTRAL, file).toContain(title);
			expect(html, file).toMatch(/<h1[^>]*>/);
		}
	});
});
