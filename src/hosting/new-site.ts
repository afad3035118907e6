import * as z from 'zod/mini';
import councils from '#content/geo/councils.json' with { type: 'json' };
import outcodes from '#content/geo/outcodes.json' with { type: 'json' };
import { ELSEWHERE, type OutcodeAreas } from '#lib/domain/site/area.ts';
import { BASES, MailOrPage, NOBODY } from '#lib/domain/site/operator.ts';
import { byLanguage, languageFacts, LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { TeamId } from '#lib/domain/site/team.ts';
import { WebAddress } from '#lib/domain/web-address.ts';

/** Says something and waits for a line; null once there are no more. */
export type Ask = (question: string) => Promise<string | null>;

const Phone = z.string().check(z.regex(/^[\d ]*\d{3}[\d ]*$/));
const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/i));
const upTo = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const isCouncil = (slug: string) => Object.hasOwn(councils, slug);
const Councils = z.string().check(z.refine((text) => slugsOf(text).every(isCouncil)));
const isOutcode = (text: string) => Object.hasOwn(outcodes, text.toUpperCase());
const Outcodes = z.string().check(z.refine((text) => slugsOf(text).every(isOutcode)));
const slugsOf = (text: string) => text.split(/[\s,]+/).filter(Boolean);
const DAYS_TO_REVIEW = 90;
const DAY_MS = 86_400_000;

/** Asks until an answer fits; an empty one takes `otherwise`. Throws when an answer has to be given and no lines are left. */
async function fitting<Or>(
	ask: Ask,
	what: string,
	schema: z.ZodMiniType<string>,
	expected: string,
	otherwise: Or | undefined
): Promise<string | Or> {
	const hint = otherwise === undefined ? '' : ` [${otherwise ?? 'later'}]`;
	let question = `${what}${hint}: `;
	for (;;) {
		const line = await ask(question);
		const answer = line?.trim() ?? '';
		if (answer === '' && otherwise !== undefined) return otherwise;
		if (line === null) throw new Error(`"${what}" was not answered, so nothing was written.`);
		if (schema.safeParse(answer).success) return answer;
		question = `That has to be ${expected}. ${what}${hint}: `;
	}
}

async function eachLanguage<Or>(
	ask: Ask,
	what: string,
	most: number,
	otherwise: Or | undefined
): Promise<Record<Language, string | Or>> {
	const said = byLanguage((): string | Or => '');
	for (const language of LANGUAGES) {
		const { name } = languageFacts(language);
		const expected = `1 to ${most} letters`;
		said[language] = await fitting(ask, `${what} (${name})`, upTo(most), expected, otherwise);
	}
	return said;
}

async function askOperator(ask: Ask) {
	const one = (what: string, schema: z.ZodMiniType<string>, expected: string) =>
		fitting<null>(ask, what, schema, expected, null);
	const place = 'a mail address or a web address';
	return {
		...NOBODY,
		names: await eachLanguage<null>(ask, 'Organisation that answers for the site', 120, null),
		email: await one('Its mail address', z.email(), 'a mail address'),
		phone: await one('Its phone', Phone, 'digits and spaces'),
		url: await one('Its website, with https://', WebAddress, 'like https://council.example/'),
		complaints: await one('Where to complain, if not there', MailOrPage, place),
		privacy: await one('Whom to ask about personal data, if not there', MailOrPage, place),
		basis: await one(
			`Ground in law, ${BASES.join(' or ')}`,
			z.enum(BASES),
			`one of ${BASES.join(', ')}`
		)
	};
}

const route = (id: string, reviewBy: string) => ({
	...{ id, status: 'none', phones: [], sourceYear: null, verifiedOn: null, reviewBy }
});

async function askArea(ask: Ask, hasDirectory: (key: string) => boolean, day: string) {
	const known = 'names of councils as in src/content/geo/councils.json, such as "swansea"';
	const slugs = slugsOf(
		await fitting<never>(ask, 'Councils it serves, such as "swansea"', Councils, known, undefined)
	);
	const [id = ''] = slugs;
	const names = await eachLanguage(ask, 'What people call that area', 80, undefined);
	const pages = [];
	for (const slug of slugs) {
		const what = `Website of ${slug}, with https://`;
		const url = await fitting(ask, what, WebAddress, 'like https://council.example/', undefined);
		pages.push({ slug, url });
	}
	const nation = (councils as Record<string, { nation: string }>)[id]?.nation;
	const reviewBy = new Date(Date.parse(day) + DAYS_TO_REVIEW * DAY_MS).toISOString().slice(0, 10);
	const directory = hasDirectory(id) ? id : 'national';
	const safeguarding = {
		adults: route(`${id}-adults`, reviewBy),
		children: route(`${id}-children`, reviewBy)
	};
	return { id, nation, names, councils: pages, directory, safeguarding };
}

/** Which outcodes lead to an area, the largest part of each first. */
async function askOutcodes(ask: Ask, area: string): Promise<OutcodeAreas> {
	const table: OutcodeAreas = {};
	for (const [how, areas] of [
		['lie wholly in it', [area]],
		['lie mostly in it', [area, ELSEWHERE]],
		['reach into it', [ELSEWHERE, area]]
	] as const) {
		const what = `First halves of postcodes that ${how}`;
		const said = await fitting<null>(ask, what, Outcodes, 'real ones, such as "BA1 BA2"', null);
		for (const outcode of slugsOf(said ?? '')) table[outcode.toUpperCase()] = [...areas];
	}
	return table;
}

async function askTeam(ask: Ask, area: string) {
	const expected = 'small letters, digits and hyphens';
	const id = await fitting<null>(ask, 'Team that calls back, in one word', TeamId, expected, null);
	if (id === null) return { teams: [], words: byLanguage(() => ({})) };
	const names = await eachLanguage(ask, 'Its name', 80, undefined);
	const phone = await fitting(ask, 'Its phone', Phone, 'digits and spaces', undefined);
	const Days = z.string().check(z.regex(/^([1-9]|[12]\d|30)$/));
	const what = 'Working days within which it answers';
	const days = await fitting(ask, what, Days, 'a number from 1 to 30', '3');
	const hours = await eachLanguage(ask, 'When it answers', 120, undefined);
	const about = await eachLanguage(ask, 'What it does', 300, undefined);
	const team = { id, names, areas: [area], phone, answersWithin: Number(days) };
	return {
		teams: [{ ...team, demonstration: false, keys: null }],
		words: byLanguage((one) => ({ [id]: { hours: hours[one], about: about[one] } }))
	};
}

/** A new site as it was answered: its file and its words. `begun`: what an area says by language until somebody has written its own. */
export async function askSite(
	name: string,
	ask: Ask,
	at: {
		day: string;
		hasDirectory: (key: string) => boolean;
		begun: Record<Language, { adults: string; children: string }>;
	}
): Promise<{ site: object; words: Record<Language, object> }> {
	const operator = await askOperator(ask);
	const names = await eachLanguage(ask, 'Name of the site', 60, 'Waymark');
	const short = await eachLanguage(ask, 'Its short name', 15, 'Waymark');
	const area = await askArea(ask, at.hasDirectory, at.day);
	const outcodesOfArea = await askOutcodes(ask, area.id);
	const { teams, words } = await askTeam(ask, area.id);
	const place = 'a mail address or a web address';
	const contact = await fitting<null>(ask, 'Accessibility contact', MailOrPage, place, null);
	const moss = await fitting<null>(ask, 'Main colour', Colour, 'like #1a5347', null);
	const Yes = z.string().check(z.regex(/^(yes|no)$/));
	const kiosk = await fitting(
		ask,
		'For machines that everybody uses, yes or no',
		Yes,
		'yes or no',
		'no'
	);
	const site = {
		...{ id: name, operator, languages: LANGUAGES, leaveTo: 'https://www.bbc.co.uk/weather' },
		kiosk: kiosk === 'yes',
		accessibility: contact && { contact, testedOn: null },
		...{ licences: [], urgent: [], directories: ['national'], feeds: [], areas: [area] },
		outcodes: outcodesOfArea,
		colours: { light: moss ? { moss } : {}, dark: {} },
		teams
	};
	const wordsIn = (one: Language) => ({
		...{ checkedBy: null, name: names[one], shortName: short[one], accessibility: null },
		...{ teams: words[one], urgent: {} },
		areas: { [area.id]: { adults: at.begun[one].adults, children: at.begun[one].children } }
	});
	return { site, words: byLanguage(wordsIn) };
}
