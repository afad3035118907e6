import { isBlank, overBy } from '../typed.ts';
import { MOST, WORRIED } from './choices.ts';
import type { RequestDraft, Way } from './draft.ts';
import { isEmail } from './email-address.ts';
import { plainNumber } from './phone-number.ts';

/** The screens of a request in their order; the preview comes after the last. */
export const REQUEST_SCREENS = [
	'whom',
	'team',
	'name',
	'reach',
	'times',
	'leaving',
	'language',
	'needs',
	'about',
	'share'
] as const;
export type RequestScreen = (typeof REQUEST_SCREENS)[number];

/** What a screen still needs: a key of contact.json behind `missing-`. */
export type Gap =
	| 'whom'
	| 'worried'
	| 'asker'
	| 'age'
	| 'team'
	| 'name'
	| 'reach'
	| 'number'
	| 'email'
	| 'address'
	| 'voicemail'
	| 'text'
	| 'who'
	| 'names'
	| 'language'
	/** Something is longer than it may be. */
	| 'long';

/** Digits of the shortest home numbers in the UK (ten), less the first 0, which people leave out. */
const MIN_DIGITS = 9;
const digits = (text: string) => plainNumber(text).replace(/\D/g, '').length;

/** What is missing from the number or address for a way to be reached; null when it will do. Meeting in person needs none. */
export function addressGap(way: Way, at: string): Gap | null {
	if (way === 'in-person') return null;
	if (way === 'phone' || way === 'text') return digits(at) < MIN_DIGITS ? 'number' : null;
	if (way === 'email') return isEmail(at) ? null : 'email';
	return isBlank(at) ? 'address' : null;
}

/** Whether to ask about leaving a voicemail, and about sending a text. */
export const asksVoicemail = ({ ways }: RequestDraft) => ways.includes('phone');
export const asksText = ({ ways }: RequestDraft) =>
	ways.includes('phone') && !ways.includes('text');

const checks: Partial<Record<RequestScreen, (draft: RequestDraft) => (Gap | null | false)[]>> = {
	whom: ({ whom, asker, age }) => [
		whom === null && 'whom',
		whom === WORRIED && 'worried',
		whom === 'agreed' && isBlank(asker) && 'asker',
		whom !== WORRIED && age === null && 'age'
	],
	team: ({ team }) => [team === null && 'team'],
	name: ({ name }) => [isBlank(name) && 'name'],
	reach: ({ ways, at }) =>
		ways.length === 0 ? ['reach'] : ways.map((way) => addressGap(way, at[way] ?? '')),
	leaving: (draft) => [
		asksVoicemail(draft) && draft.voicemail === null && 'voicemail',
		asksText(draft) && draft.text === null && 'text',
		draft.who === null && 'who',
		draft.who === 'named' && isBlank(draft.names) && 'names'
	],
	language: ({ language }) => [language === null && 'language']
};

/** What is typed on each screen and will be sent, with the most it may have. */
const typed: Partial<
	Record<RequestScreen, (draft: RequestDraft) => [text: string, most: number][]>
> = {
	whom: ({ whom, asker }) => (whom === 'agreed' ? [[asker, MOST.asker]] : []),
	name: ({ name }) => [[name, MOST.name]],
	reach: ({ ways, at }) => ways.map((way) => [at[way] ?? '', MOST.at]),
	times: ({ when, notWhen }) => [when, notWhen].map(({ note }) => [note, MOST.note]),
	leaving: ({ who, names }) => (who === 'named' ? [[names, MOST.names]] : []),
	needs: ({ interpreter, access }) => [
		[interpreter, MOST.interpreter],
		[access, MOST.access]
	],
	about: ({ words }) => [[words, MOST.words]]
};

/** What a screen still needs before the next one; empty where everything is optional and short enough. */
export function gaps(draft: RequestDraft, step: RequestScreen): Gap[] {
	const isLong = (typed[step]?.(draft) ?? []).some(([text, most]) => overBy(text, most) > 0);
	const found = [...(checks[step]?.(draft) ?? []), isLong && ('long' as const)];
	return [...new Set(found.filter((gap) => gap !== null && gap !== false))];
}

/** Whether a screen may be left empty. */
export const isOptional = (step: RequestScreen) => !(step in checks);

/** The first screen that still needs something; null when the request is ready to read through and send. */
export const firstGap = (draft: RequestDraft): RequestScreen | null =>
	REQUEST_SCREENS.find((step) => gaps(draft, step).length > 0) ?? null;

/** The screen after the last one: the whole request, to be read through. */
export const PREVIEW = 'preview';

/** Where to resume a request: the screen that was last open. */
export function resumeAt(draft: RequestDraft): RequestScreen | typeof PREVIEW {
	if (draft.place === PREVIEW) return firstGap(draft) ?? PREVIEW;
	return REQUEST_SCREENS.find((step) => step === draft.place) ?? 'whom';
}
