import type { DrawingName } from './drawings.ts';

/** The main journey, in the order in which one page leads to the next. */
export const EASY_PAGES = ['what', 'check-in', 'well', 'choose', 'find', 'ask', 'urgent'] as const;
export type EasyPageId = (typeof EASY_PAGES)[number];

/** The page that comes next; none after the last. */
export const afterPage = (id: EasyPageId): EasyPageId | undefined =>
	EASY_PAGES[EASY_PAGES.indexOf(id) + 1];

export const PAGE_PICTURES: Record<EasyPageId, DrawingName> = {
	what: 'signpost',
	'check-in': 'tick',
	well: 'sun',
	choose: 'one',
	find: 'people',
	ask: 'phone',
	urgent: 'danger'
};

/** One idea a line, each with its picture. */
export interface Told {
	/** The key of each line within the page, and its picture. */
	lines: readonly [key: string, picture: DrawingName][];
	/** The page of the app where it is done. */
	leads?: string;
}

/** The pages that only tell something. */
export const TOLD: Partial<Record<EasyPageId, Told>> = {
	what: {
		lines: [
			['look', 'signpost'],
			['well', 'sun'],
			['choose', 'one'],
			['people', 'people'],
			['kept', 'device'],
			['others', 'eye'],
			['send', 'letter'],
			['doctor', 'no-doctor'],
			['stop', 'stop']
		]
	},
	choose: {
		lines: [
			['one', 'one'],
			['small', 'steps'],
			['press', 'press']
		]
	},
	find: {
		lines: [
			['trust', 'talk'],
			['doctor', 'doctor'],
			['near', 'near'],
			['place', 'house'],
			['want', 'message'],
			['no', 'choice']
		],
		leads: 'options/'
	},
	ask: {
		lines: [
			['danger', 'danger'],
			['call', 'phone'],
			['who', 'pencil'],
			['when', 'clock'],
			['see', 'eye'],
			['wait', 'calendar'],
			['none', 'nobody']
		],
		leads: 'contact/'
	},
	urgent: {
		lines: [
			['danger', 'danger'],
			['mind', 'talk'],
			['text', 'message'],
			['near', 'people']
		],
		leads: 'urgent-help/'
	}
};

/** What each statement of the easy check-in is about: its picture, and where a first step is. */
export const THINGS: Record<string, { picture: DrawingName; leads: string }> = {
	'good-times': { picture: 'music', leads: 'guides/doing-more/' },
	calm: { picture: 'waves', leads: 'guides/worry-time/' },
	sleep: { picture: 'bed', leads: 'guides/sorting-sleep/' },
	people: { picture: 'people', leads: 'guides/talking-to-someone/' },
	safe: { picture: 'house', leads: 'easy/urgent/' },
	money: { picture: 'money', leads: 'guides/money-worries/' }
};
