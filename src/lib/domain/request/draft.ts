import type { Language } from '../site/language.ts';
import { ANSWERERS, DAYS, PARTS, WAYS } from './choices.ts';
import type { RequestContent } from './content.ts';
import { asksText, asksVoicemail, firstGap } from './gaps.ts';
import { picked, type Offer } from './share.ts';

export type Way = (typeof WAYS)[number];
export interface Times {
	days: (typeof DAYS)[number][];
	parts: (typeof PARTS)[number][];
	note: string;
}

/** What has been said so far of a request. Null and empty are not said: nothing is chosen beforehand. */
export interface RequestDraft {
	team: string | null;
	name: string;
	/** In the order they were chosen. */
	ways: Way[];
	at: Partial<Record<Way, string>>;
	when: Times;
	notWhen: Times;
	voicemail: boolean | null;
	text: boolean | null;
	who: (typeof ANSWERERS)[number] | null;
	names: string;
	language: Language | null;
	interpreter: string;
	access: string;
	words: string;
	areas: string[];
	/** Ids of lines that go along. */
	picked: string[];
	/** The screen that was last open. */
	place: string | null;
}

const ANY_TIME: Times = { days: [], parts: [], note: '' };
export const NOTHING_ASKED: RequestDraft = {
	team: null,
	name: '',
	ways: [],
	at: {},
	when: ANY_TIME,
	notWhen: ANY_TIME,
	voicemail: null,
	text: null,
	who: null,
	names: '',
	language: null,
	interpreter: '',
	access: '',
	words: '',
	areas: [],
	picked: [],
	place: null
};

function times({ days, parts, note }: Times): RequestContent['when'] {
	if (days.length + parts.length === 0 && note.trim() === '') return null;
	return {
		days: DAYS.filter((day) => days.includes(day)),
		parts: PARTS.filter((part) => parts.includes(part)),
		note: note.trim()
	};
}

/** The version of the words that a person says yes to; raised whenever they say something else. */
const WORDING = '1';

/** What is sealed, out of what was said; null while something is missing. `yes` is the person's own ISO day and time (HH:MM). */
export function contentOf(
	draft: RequestDraft,
	all: readonly Offer[],
	yes: { day: string; at: string }
): RequestContent | null {
	const { team, who, language } = draft;
	if (firstGap(draft) || team === null || who === null || language === null) return null;
	return {
		v: 1,
		team,
		language,
		name: draft.name.trim(),
		reach: draft.ways.map((by) => ({ by, at: (draft.at[by] ?? '').trim() })),
		when: times(draft.when),
		notWhen: times(draft.notWhen),
		voicemail: asksVoicemail(draft) ? draft.voicemail : null,
		text: asksText(draft) ? draft.text : null,
		answering: { who, names: who === 'named' ? draft.names.trim() : '' },
		interpreter: draft.interpreter.trim(),
		access: draft.access.trim(),
		about: { words: draft.words.trim(), areas: draft.areas },
		shared: picked(all, draft.picked),
		consent: { ...yes, wording: WORDING }
	};
}
