import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

interface Said {
	path: string;
	key: string;
	text: string;
}

const MOST_WORDS = 25;
const banned = {
	en: /\b(diagnos\w*|risks?|triage\w*|screening|severity|severe|symptoms?|disorders?|worsen\w*|improve[ds]?|improvements?|better scores?|normal(?:ly)?|average|secure(?:ly|d)?|anonym\w*|encrypt\w*)\b/iu,
	cy: /(?<!\p{L})(diagnos\p{L}*|risg\p{L}*|brysbenn\p{L}*|sgrinio|difrifoldeb|symptom\p{L}*|anhwylder\p{L}*|gwaethyg\p{L}*|waethygodd|normal|dienw|ddienw|amgrypt\p{L}*)(?!\p{L})/iu
};
const english = /\b(the|and|your|you)\b/i;

// What is kept although it breaks a rule: somebody else's own words, and denials that need the word.
const exceptions: Record<string, RegExp> = {
	'src/content/check-ins/ons4.en.json/intro': /longer than|straight/,
	'src/content/check-ins/ons4.en.json/items/anxious/statement': /straight/,
	'src/content/check-ins/ons4.cy.json/intro': /longer than/,
	'src/locales/en/about.json/questions-not': /“diagnosis”/,
	'src/locales/cy/about.json/questions-not': /“diagnosis”/
};

function saidIn(path: string, value: unknown, key = ''): Said[] {
	if (typeof value === 'string') return [{ path, key, text: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => saidIn(path, inner, `${key}/${name}`));
}

/** What a text breaks, in words that name it, exceptions or not. */
function breaches({ path, key, text }: Said): string[] {
	const language = /(^|\/)en\/|\.en\.json$/.test(path) ? 'en' : 'cy';
	const found: string[] = [];
	for (const sentence of text.split(/(?<=[.?:”])\s+/)) {
		const count = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
		if (count > MOST_WORDS) found.push(`is longer than ${MOST_WORDS} words (${count})`);
	}
	const word = banned[language].exec(text)?.[0];
	if (word) found.push(`says “${word}”`);
	if (text.includes('!')) found.push('exclaims');
	if (/['"`´]/.test(text)) found.push('has a straight quote');
	if (/\s{2}|^\s|\s$/.test(text)) found.push('has a space too many');
	// A service keeps the name it goes by.
	if (language === 'cy' && !key.endsWith('/name') && english.test(text)) found.push('is English');
	return found;
}

const faults = (said: Said) =>
	breaches(said).filter((fault) => !exceptions[said.path + said.key]?.test(fault));

const isVocabulary = (path: string) => /^src\/content\/(matching|geo)\//.test(path);

const all = [
	...readSources(['src/locales'], /\/(en|cy)\/[^/]+\.json$/),
	...readSources(['src/content'], /\.(en|cy)\.json$/)
]
	.filter(([path]) => !isVocabulary(path))
	.flatMap(([path, text]) => saidIn(path, JSON.parse(text)));

test('every sentence is short, plain, unexcited and in its own language', () => {
	expect(all.length).toBeGreaterThan(800);
	const found = all.flatMap((said) =>
		faults(said).map((fault) => `${said.path}${said.key}: ${fault}`)
	);
	expect(found).toEqual([]);
});

test('every exception is still needed', () => {
	const broken = new Map(all.map((said) => [said.path + said.key, breaches(said)]));
	const idle = Object.entries(exceptions).filter(
		([place, allowed]) => !broken.get(place)?.some((fault) => allowed.test(fault))
	);
	expect(idle.map(([place]) => place)).toEqual([]);
});

test.each([
	['en', `${'word '.repeat(25)}more.`, 'is longer than 25 words (26)'],
	['en', 'Your answers are anonymous.', 'says “anonymous”'],
	['en', 'Your score has improved.', 'says “improved”'],
	['en', 'Well done!', 'exclaims'],
	['en', "It's here.", 'has a straight quote'],
	['en', 'Two  spaces.', 'has a space too many'],
	['cy', 'Mae risg yma.', 'says “risg”'],
	['cy', 'Mae’r plentyn and her.', 'is English'],
	['cy', 'Mae dy gi di yn "hapus".', 'has a straight quote']
])('a planted fault is seen in %s: %s', (language, text, fault) => {
	const path = `src/locales/${language}/today.json`;
	expect(faults({ path, key: '/title', text })).toEqual([fault]);
});

test('plain sentences pass, whatever their numbers, addresses and gaps', () => {
	const path = 'src/locales/en/today.json';
	const text = 'Call {{number}}, 9.30am to 1pm. Look at 999bsl.co.uk, “as you like”.';
	expect(faults({ path, key: '/title', text })).toEqual([]);
});
