import type { Instrument } from '../check-in/instrument.ts';
import type { InstrumentWords } from '../check-in/instrument-words.ts';
import type { GoalState } from '../goal/goal.ts';
import type { Felt } from '../guide/run.ts';

/** A check-in as a summary needs it: its structure, and the words of its questions and answers. */
export interface SummaryPack {
	instrument: Instrument;
	words: Pick<
		InstrumentWords,
		'title' | 'choices' | 'anchors' | 'different' | 'licenceLine' | 'recall'
	> & {
		items: Record<
			string,
			{
				label?: string | undefined;
				statement: string;
				low?: string | undefined;
				high?: string | undefined;
			}
		>;
	};
}

/** A value on an ISO day. */
export interface Place {
	day: string;
	value: number;
}
export const SAID = ['yes', 'some', 'no'] as const;
/** The questions about help that was tried, in their order. */
export const ASKED = ['helped', 'place', 'time'] as const;
export type Said = Partial<Record<(typeof ASKED)[number], (typeof SAID)[number] | undefined>>;

/** What a person may put into a summary, one by one. Ids are unique in one summary. */
export type Part =
	| {
			/** The latest check-in of a pack; null is a question left out. A licensed one has its total alone. */
			kind: 'answers';
			id: string;
			pack: string;
			day: string;
			answers: Record<string, number | null>;
			different: string[];
			total: number | null;
	  }
	/** Earlier and later values: of the total, or (`item` null is the total) of each statement that stands alone. */
	| { kind: 'line'; id: string; pack: string; series: { item: string | null; points: Place[] }[] }
	| {
			kind: 'goal';
			id: string;
			hope: string;
			state: Exclude<GoalState, 'draft'>;
			since: string;
			/** The person's own words for ten, or empty. */
			ten: string;
			enough: number | null;
			first: Place | null;
			latest: Place | null;
			steps: { text: string; done: string | null }[];
	  }
	| { kind: 'option'; id: string; service: string; name: string; said: Said }
	| { kind: 'guide'; id: string; guide: string; title: string; day: string; felt: Felt | null }
	| { kind: 'written'; id: string; group: WrittenGroup; title: string; text: string }
	| { kind: 'moment'; id: string; day: string; text: string }
	| { kind: 'plan'; id: string; headings: { title: string; text: string }[] };

export type WrittenGroup = 'needs' | 'about' | 'well';
export type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

/** The headings of a summary, in their order; the safety plan stands last and is asked for by itself. */
export const GROUPS = [
	'check-ins',
	'goals',
	'helped',
	'needs',
	'about',
	'well',
	'moments',
	'plan'
] as const;
export type Group = (typeof GROUPS)[number];

/** The heading that a part stands under. */
export function groupOf(part: Part): Group {
	switch (part.kind) {
		case 'answers':
		case 'line':
			return 'check-ins';
		case 'goal':
			return 'goals';
		case 'option':
		case 'guide':
			return 'helped';
		case 'written':
			return part.group;
		case 'moment':
			return 'moments';
		case 'plan':
			return 'plan';
	}
}

/** A text as every form of a summary can hold it: ends of lines as \n, and no sign that XML or FHIR refuses. */
export const cleaned = (text: string): string =>
	text
		.replace(/\r\n?|\u2028|\u2029/g, '\n')
		.replace(/[^\S\n]/g, ' ')
		.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (sign === '\n' ? sign : ''))
		.trim();
