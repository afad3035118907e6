import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

interface Said {
	path: string;
	key: string;
	text: string;
}

const MAX_WORDS = 25;
// A language that is added brings its own list.
const banned: Record<string, RegExp> = {
	en: /\b(diagnos\w*|risks?|triage\w*|screening|severity|severe|symptoms?|disorders?|worsen\w*|improve[ds]?|improvements?|better scores?|normal(?:ly)?|average|secure(?:ly|d)?|anonym\w*|encrypt\w*)\b/iu,
	cy: /(?<!\p{L})(diagnos\p{L}*|risg\p{L}*|brysbenn\p{L}*|sgrinio|difrifoldeb|symptom\p{L}*|anhwylder\p{L}*|gwaethyg\p{L}*|waethygodd|normal|dienw|ddienw|amgrypt\p{L}*)(?!\p{L})/iu,
	ur: /(?<!\p{L})(تشخیص|علامات?|عارض(?:ہ|ے)|مرض|مریض|علاج|شدت|بگڑ\p{L}*|نارمل|اوسط|گمنام|خفیہ کاری)(?!\p{L})/u
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
	const language = /^src\/locales\/([^/]+)\/|\.([^.]+)\.json$/.exec(path)?.slice(1).join('') ?? '';
	const found: string[] = [];
	for (const sentence of text.split(/(?<=[.?:”۔؟])\s+/)) {
		const count = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
		if (count > MAX_WORDS) found.push(`is longer than ${MAX_WORDS} words (${count})`);
	}
	// A service keeps the name it goes by.
	const isName = key.endsWith('/name');
	const word = banned[language]?.exec(text)?.[0];
	if (word && !isName) found.push(`says “${word}”`);
	if (text.includes('!')) found.push('exclaims');
	if (/['"`´]/.test(text)) found.push('has a straight quote');
	if (/\s{2}|^\s|\s$/.test(text)) found.push('has a space too many');
	if (language !== 'en' && !isName && english.test(text)) found.push('is English');
	return found;
}

const faults = (said: Said) =>
	breaches(said).filter((fault) => !exceptions[said.path + said.key]?.test(fault));

const isVocabulary = (path: string) => /^src\/content\/(matching|geo)\//.test(path);

const all = [
	...readSources(['src/locales'], /\.json$/),
	...readSources(['src/content'], /\.[a-z]+\.json$/)
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
	['is longer than 25 words (26)', { en: `${'word '.repeat(25)}more.` }],
	['says “anonymous”', { en: 'Your answers are anonymous.' }],
	['says “improved”', { en: 'Your score has improved.' }],
	['says “risg”', { cy: 'Mae risg yma.' }],
	['exclaims', { en: 'Well done!' }],
	['has a straight quote', { en: "It's here.", cy: 'Mae dy gi di yn "hapus".' }],
	['has a space too many', { en: 'Two  spaces.' }],
	['is English', { cy: 'Mae’r plentyn and her.' }]
])('a planted sentence %s: %j', (fault, planted) => {
	for (const [language, text] of Object.entries(planted)) {
		const path = `src/locales/${language}/today.json`;
		expect(faults({ path, key: '/title', text })).toEqual([fault]);
	}
});

test('plain sentences pass, whatever their numbers, addresses and gaps', () => {
	const path = 'src/locales/en/today.json';
	const text = 'Call {{number}}, 9.30am to 1pm. Look at 999bsl.co.uk, “as you like”.';
	expect(faults({ path, key: '/title', text })).toEqual([]);
});
