import type { Language } from '../site/language.ts';
import type { AGES, ANSWERERS, DAYS, PARTS, WAYS, WHOM, WORRIED } from './choices.ts';

export type Way = (typeof WAYS)[number];
export interface Times {
	days: (typeof DAYS)[number][];
	parts: (typeof PARTS)[number][];
	note: string;
}

/** A request as far as it is filled in. Null and empty mean not answered: nothing is preselected. */
export interface RequestDraft {
	whom: (typeof WHOM)[number] | typeof WORRIED | null;
	/** The name of whoever asks for somebody else. */
	asker: string;
	age: (typeof AGES)[number] | null;
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
	/** Ids of the lines to send along. */
	picked: string[];
	/** The screen that was last open. */
	place: string | null;
}

const ANY_TIME: Times = { days: [], parts: [], note: '' };
export const NOTHING_ASKED: RequestDraft = {
	whom: null,
	asker: '',
	age: null,
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
