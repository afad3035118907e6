import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSite } from './check-site.ts';
import { palettesCss } from './colours.ts';
import { chosenSite } from './site.ts';

const SITES = join(import.meta.dirname, '../content/sites');
const anything = () => true;
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'sites-'));

const run = (folder: string, words: string[], lines: string[] = []) => {
	const command = [join(import.meta.dirname, 'site-command.ts'), ...words];
	const input = lines.map((line) => `${line}\n`).join('');
	const env = { ...process.env, SITES: folder };
	return spawnSync(process.execPath, command, { encoding: 'utf8', input, env });
};

const answers = [
	...['Hill Council', 'Cyngor y Bryn', 'hill@council.example', '01632 960123', '', '', ''],
	...['public-task', 'Hill Wellbeing', 'Lles y Bryn', 'Hill', 'Bryn'],
	// A council that there is not, and then one that there is.
	...['nowhere', 'kent', 'The hill', 'Y bryn', 'https://hill.example/'],
	...['XX1', 'me1, me2', 'da12', ''],
	...['slope', 'Slope team', 'Tîm y llethr', '01632 960124', '45', '5'],
	...['Mornings', 'Yn y bore', 'They listen.', 'Maen nhw’n gwrando.'],
	...['access@hill.example', '#173f7a', 'no']
];

test('a site is made by answering, and can be built at once', () => {
	const folder = emptyFolder();
	const { stdout, stderr, status } = run(folder, ['new', 'hill'], answers);
	expect(stderr).toBe('');
	expect(stdout).toContain('Ground in law, consent or public-task [later]: ');
	expect(stdout).toContain('That has to be names of councils');
	expect(stdout).toContain('That has to be a number from 1 to 30.');
	expect(stdout).toContain(
		'Missing for production: Team slope has no keys: SITE=hill npm run keys -- make slope --to FOLDER'
	);
	expect(status).toBe(2);
	const { site, words } = chosenSite({ SITE: 'hill' }, folder);
	expect(site.operator).toMatchObject({ names: { cy: 'Cyngor y Bryn' }, basis: 'public-task' });
	expect(site.areas).toMatchObject([{ id: 'kent', nation: 'england', names: { en: 'The hill' } }]);
	const found = { ME1: ['kent'], ME2: ['kent'], DA12: ['kent', 'elsewhere'] };
	expect(site.outcodes).toEqual(found);
	expect(stdout).toContain('That has to be real ones, such as "BA1 BA2".');
	expect(site.teams).toMatchObject([{ id: 'slope', areas: ['kent'], answersWithin: 5 }]);
	expect(site.accessibility?.contact).toBe('access@hill.example');
	expect(words.cy).toMatchObject({ shortName: 'Bryn', teams: { slope: { hours: 'Yn y bore' } } });
	expect(words.cy.areas.kent?.adults).toContain('Ffoniwch');
	expect(palettesCss(site)).toContain('--moss:#173f7a;');
	expect(run(folder, ['new', 'hill'], answers).stderr).toContain('already');
});

test('answers that end too soon write nothing', () => {
	const folder = emptyFolder();
	const { stderr, status } = run(folder, ['new', 'hill'], answers.slice(0, 14));
	expect(stderr).toContain('was not answered, so nothing was written');
	expect(status).toBe(1);
	expect(readdirSync(folder)).toEqual([]);
});

test('every wrong field is named at once, with what was expected', () => {
	const folder = emptyFolder();
	cpSync(SITES, folder, { recursive: true });
	const change = (name: string, over: (file: Record<string, object[]>) => object) => {
		const path = join(folder, `${name}.json`);
		const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, object[]>;
		writeFileSync(path, JSON.stringify({ ...file, ...over(file) }));
	};
	change('example-council', ({ teams, areas, colours }) => ({
		teams: [{ ...teams?.[0], phone: 'ring us', answersWithin: 99 }],
		areas: [{ ...areas?.[0], nation: 'france' }],
		colours,
		colour: {},
		outcodes: { BA1: 'hill' },
		accessibility: { contact: 'ring us', testedOn: 'soon' },
		leaveTo: 'nowhere'
	}));
	change('example-council.cy', () => ({ name: 7, urgent: {} }));
	const { stderr, status } = run(folder, ['check', 'example-council']);
	expect(status).toBe(1);
	for (const part of [
		'example-council.json: teams.0.phone: expected digits and spaces.',
		'example-council.json: teams.0.answersWithin: expected at most 30.',
		'example-council.json: areas.0.nation: expected one of england, wales,',
		'accessibility.contact: expected a mail address or a web address like https',
		'accessibility.testedOn: expected a day like 2027-01-31.',
		'example-council.json: outcodes.BA1: expected array.',
		'leaveTo: expected a web address like https',
		'example-council.json: the file: expected no field colour.',
		'example-council.cy.json: name: expected string.'
	])
		expect(stderr).toContain(part);
	expect(stderr).not.toContain('text like');
});

test('what a schema cannot know is looked up: councils, directories, areas of teams, colours', () => {
	const folder = emptyFolder();
	cpSync(SITES, folder, { recursive: true });
	const path = join(folder, 'example-region.json');
	const text = readFileSync(path, 'utf8')
		.replace('"slug": "swansea"', '"slug": "atlantis"')
		.replace('"moss": "#5c1a4a"', '"moss": "#eeeeee"')
		.replace('"areas": ["west-glamorgan"]', '"areas": ["east"]');
	writeFileSync(path, text);
	const { wrong } = checkSite('example-region', folder, () => false);
	expect(wrong).toEqual([
		expect.stringContaining('"atlantis" is none'),
		expect.stringContaining('a feed for "national"'),
		expect.stringContaining('a feed for "national"'),
		expect.stringContaining('"east" is none'),
		expect.stringMatching(/colours\.light\.moss: moss on paper has 1.* and needs 4.5/)
	]);
});

test.each(['example-council', 'example-region', 'example-urdu'])(
	'%s is whole, and lacks nothing for production but names and teams that are real',
	(name) => {
		const { wrong, missing } = checkSite(name, SITES, anything);
		expect(wrong).toEqual([]);
		expect(missing).toEqual([
			'It is an example with made-up names (example).',
			'There is no team that calls back (teams).'
		]);
		const said = JSON.stringify(chosenSite({ SITE: name }));
		expect(said).toMatch(/made up/);
		// Numbers that Ofcom keeps free for drama: they ring nowhere.
		for (const [number] of said.matchAll(/(?<!\d)0[\d ]{9,}/g))
			expect(number).toMatch(/^01632 960/);
	}
);
