import { expect, test } from 'vitest';
import glossary from '../../src/locales/glossary.json' with { type: 'json' };
import { readSources } from './sources.ts';

interface Said {
	place: string;
	text: string;
}

function saidIn(place: string, value: unknown): Said[] {
	if (typeof value === 'string') return [{ place, text: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => saidIn(`${place}/${key}`, inner));
}

// Words to search by hold what people type, right or wrong; councils go by the names they publish.
const isProse = (path: string) => !/^src\/content\/(matching|geo)\//.test(path);

const sentencesOf = (folder: RegExp) =>
	[...readSources(['src/locales', 'src/content'], /\.json$/)]
		.filter(([path]) => folder.test(path) && isProse(path))
		.flatMap(([path, text]) => saidIn(path, JSON.parse(text)));
const welsh = sentencesOf(/\/cy\/|\.cy\.json$/);
const english = sentencesOf(/\/en\/|\.en\.json$/);

// Gaps that hold a name of ours or somebody else's; numbers, days and addresses are never mutated.
const NAMES = 'name|team|site|source|publisher|area|title|what|wish|service|guide|goal|entry|field';
// Each of these changes the beginning of the word behind it.
const MUTATING =
	'i|o|am|ar|at|gan|dan|dros|drwy|trwy|heb|hyd|wrth|yn|dy|ei|fy|neu|â|gyda|tua|a|na|un|dau|dwy|tri|chwe|mor|rhy|pa';

const FORBIDDEN: Record<string, RegExp> = {
	'a name behind a word that mutates it': new RegExp(
		`(?<![\\p{L}’])(${MUTATING}) \\{\\{(${NAMES})\\}\\}`,
		'iu'
	),
	'a day with a capital within a sentence':
		/[\p{Ll}\d,;] (Dydd|Ddydd|Nos) (Llun|Mawrth|Mercher|Iau|Gwener|Sadwrn|Sul)/u,
	'a day that its verb does not mutate':
		/(?<!\p{L})(ffonio|ffoniwch|dod|dewch|mynd|ewch|cwrdd|galw|galwch) dydd (?!ar ôl)/iu,
	'dydy or dydi for dyw': /(?<!\p{L})dyd[yi](?!\p{L})/iu,
	'rwy’n, rwyf or dwi for rydw i': /(?<!\p{L})(rwy’n|rwyf|dwi)(?!\p{L})/iu,
	'dehonglydd for cyfieithydd': /(?<!\p{L})(dd|d)ehongl(ydd|wyr|wraig)(?!\p{L})/iu,
	'linc for dolen': /(?<!\p{L})linc(iau|s)?(?!\p{L})/iu,
	'a button that does not say what it begins': /^Dechrau$/u,
	'a gyda for a chyda': /(?<!\p{L})a (gyda|gan bwy)(?!\p{L})/iu
};

const faults = (text: string) =>
	Object.entries(FORBIDDEN)
		.filter(([, pattern]) => pattern.test(text))
		.map(([fault]) => fault);

test('no Welsh sentence holds a form that is known to be wrong', () => {
	expect(welsh.length).toBeGreaterThan(3000);
	const found = welsh.flatMap(({ place, text }) =>
		faults(text).map((fault) => `${place}: ${fault}`)
	);
	expect(found).toEqual([]);
});

test.each([
	['a name behind a word that mutates it', 'Iawn, anfonwch hwn at {{team}}'],
	['a day with a capital within a sentence', 'Disgwyliwch ateb erbyn Dydd Mercher.'],
	['a day that its verb does not mutate', 'Allet ti ffonio dydd Sul?'],
	['dydy or dydi for dyw', 'Dydy hynny ddim yn wir.'],
	['rwy’n, rwyf or dwi for rydw i', 'Rwy’n iawn.'],
	['dehonglydd for cyfieithydd', 'Gallwch ofyn drwy ddehonglydd.'],
	['linc for dolen', 'Mae linc yma.'],
	['a button that does not say what it begins', 'Dechrau'],
	['a gyda for a chyda', 'Pryd, a gyda phwy?']
])('a planted fault is seen: %s', (fault, text) => {
	expect(faults(text)).toEqual([fault]);
});

test('a colon or quotation marks stand between a word and the name it would mutate', () => {
	for (const text of ['At y tîm: {{team}}', 'Rydw i wedi darllen am “{{name}}”.', '{{area}}'])
		expect(faults(text)).toEqual([]);
});

// The beginnings a word may take: soft, nasal and aspirate mutation.
const BEGINNINGS: Record<string, string> = {
	c: 'c|g|ngh|ch',
	p: 'p|b|mh|ph',
	t: 't|d|nh|th',
	g: 'g|ng|',
	b: 'b|f|m',
	d: 'd|dd|n',
	m: 'm|f'
};

/** A pattern for a term and its plural, as they may be mutated. */
function mutated(...terms: (string | undefined)[]): RegExp {
	const forms = terms
		.filter((term) => term !== undefined)
		.map((term) => {
			const beginnings = BEGINNINGS[term[0] ?? ''];
			return beginnings ? `(${beginnings})${term.slice(1)}` : term;
		});
	return new RegExp(`(?<!\\p{L})h?(${forms.join('|')})`, 'iu');
}

test('each term of the glossary has its one Welsh term, wherever it occurs', () => {
	const byPlace = new Map(welsh.map(({ place, text }) => [place, text]));
	const plurals: Partial<Record<string, string>> = glossary.plurals;
	const found: string[] = [];
	let seen = 0;
	for (const { en, cy, also } of glossary.terms) {
		// One with a capital is the name of a page.
		const flags = /[A-Z]/.test(en) ? '' : 'i';
		const term = new RegExp(`\\b${en.replace(/fe$/, '(fe|ves)')}s?\\b`, flags);
		const own = mutated(cy, also, plurals[en]);
		for (const { place, text } of english) {
			const twin = byPlace.get(place.replace('/en/', '/cy/').replace('.en.json', '.cy.json'));
			// A gap may be called like a term; a name stays as it is published.
			const said = text.replace(/\{\{.*?\}\}/g, '');
			if (twin === undefined || place.endsWith('/name') || !term.test(said)) continue;
			seen += 1;
			if (!own.test(twin)) found.push(`${place}: “${en}” is not “${cy}” in “${twin.slice(0, 90)}”`);
		}
	}
	expect(seen).toBeGreaterThan(400);
	expect(found).toEqual([]);
});
