import { daysAfter } from '../days/day.ts';
import { goalsIn, type Goal } from '../goal/goal.ts';
import { latestRun, type GuideRun } from '../guide/run.ts';
import { isAsked, isLastTime, wasAskedOn, type Asked } from './asked.ts';

/** Whole days from saving an option to asking about it. */
const SAVED_DAYS = 7;
/** Whole days for which a guide under way is left alone. */
const GUIDE_DAYS = 3;

/** A saved option, as far as it is asked about. Days are the person's own ISO days. */
export interface SavedOption {
	id: string;
	savedOn: string;
	/** When the person said they had got in touch. */
	inTouch?: string | undefined;
	/** Whether anything was said of how it helped. */
	isTried: boolean;
	asked?: Asked | undefined;
}

export type AskAbout =
	| { kind: 'in-touch'; option: string }
	| { kind: 'helped'; option: string }
	| { kind: 'left-guide'; guide: string; run: string };

/** One question that Today asks about what was saved or begun. */
export interface Ask {
	about: AskAbout;
	/** Whether it does not come again after today. */
	isLast: boolean;
	/** The hope of a goal under way that this goes with; null without one. */
	goal: string | null;
}

interface Candidate {
	about: AskAbout;
	from: string;
	asked: Asked | undefined;
}

function ofOption(day: string, option: SavedOption): Candidate[] {
	const { id, savedOn, inTouch, isTried, asked } = option;
	// One that is being answered stays for the day: there is more than one question in it.
	if (inTouch && (!isTried || wasAskedOn(day, asked)))
		return [{ about: { kind: 'helped', option: id }, from: inTouch, asked }];
	if (isTried) return [];
	return [{ about: { kind: 'in-touch', option: id }, from: daysAfter(savedOn, SAVED_DAYS), asked }];
}

/** The last ISO day on which anything was done in a run: begun, a step passed, or a day of a diary written. */
export function lastDayOf({ day, passedOn = day, answers }: GuideRun): string {
	const written = Object.values(answers).flatMap((answer) =>
		answer.kind === 'diary' ? Object.keys(answer.rows) : []
	);
	return [day, passedOn, ...written].reduce((last, one) => (one > last ? one : last));
}

const ofRun = (run: GuideRun): Candidate => ({
	about: { kind: 'left-guide', guide: run.guide, run: run.id },
	from: daysAfter(lastDayOf(run), GUIDE_DAYS),
	asked: run.asked
});

function goalOf(goals: readonly Goal[], about: AskAbout): string | null {
	const goal = goalsIn(goals, 'active').find(({ options, guides }) =>
		about.kind === 'left-guide' ? guides.includes(about.guide) : options.includes(about.option)
	);
	return goal?.hope ?? null;
}

/**
 * The one question that Today asks on an ISO day, or null: a saved option after a week, one the
 * person got in touch with until they say how it was, and a guide left for three days. One a day,
 * the longest due first; when that one is answered, no other takes its place until tomorrow.
 */
export function askOn(
	day: string,
	options: readonly SavedOption[],
	goals: readonly Goal[],
	runs: readonly GuideRun[]
): Ask | null {
	const underWay = [...new Set(runs.map(({ guide }) => guide))]
		.flatMap((guide) => latestRun(runs, guide) ?? [])
		.filter(({ end }) => !end);
	const stood = [...options, ...runs].some(({ asked }) => wasAskedOn(day, asked));
	const [first] = [...options.flatMap((one) => ofOption(day, one)), ...underWay.map(ofRun)]
		.filter(({ asked }) => !stood || wasAskedOn(day, asked))
		.filter(({ from, asked }) => isAsked(day, from, asked))
		.sort((a, b) => (a.from < b.from ? -1 : +(a.from > b.from)));
	if (!first) return null;
	const { about, asked } = first;
	return { about, isLast: isLastTime(day, asked), goal: goalOf(goals, about) };
}
