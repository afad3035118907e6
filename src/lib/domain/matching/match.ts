import type { Level, Route } from '../directory/service.ts';
import type { Situation } from '../situation/situation.ts';
import {
	candidatesFor,
	unhelpfulRows,
	type Helped,
	type Left,
	type Unhelpful
} from './candidates.ts';
import { cautionsFor, type Caution } from './cautions.ts';
import { crisisAfterThree, startToday } from './first-five.ts';
import type { NotShownWhy } from './fit.ts';
import { anythingAtAll, generalHelp } from './general-help.ts';
import { listeningLines } from './listening-lines.ts';
import type { Directory } from './directory-index.ts';
import { readNeed, type Need } from './need.ts';
import { bestFirst, reachableFirst, spread, type Candidate } from './ordering.ts';
import { aboutReasons, isAbout, whereAndHow, type Reason } from './reasons.ts';
import { relevanceTo } from './relevance.ts';
import { LIST } from './weights.ts';

/** One suggestion. `miles` is null when no distance is known. */
export type Option = {
	id: string;
	level: Level;
	route: Route;
	reasons: Reason[];
	cautions: Caution[];
	miles: number | null;
};
/** `options` is what fits, and ends where that ends; `general` is help with anything, told apart. */
export type Answer = {
	options: Option[];
	general: Option[];
	notShown: { id: string; why: NotShownWhy }[];
};

/** A candidate with its reasons, as the screens take it. */
export function optionOf(
	candidate: Candidate,
	about: Reason[],
	need: Need,
	directory: Directory
): Option {
	const facts = directory.facts(candidate.row);
	return {
		id: directory.idOf(candidate.row),
		level: facts.level,
		route: facts.route,
		reasons: [...about, ...whereAndHow(facts, candidate, need)],
		cautions: cautionsFor(candidate, need, directory),
		miles: facts.placed ? candidate.miles : null
	};
}

/** What fits, best first, and what was left out: the part that a search shares. */
export function fitting(
	need: Need,
	directory: Directory,
	unhelpful: Unhelpful
): { fits: { candidate: Candidate; about: Reason[] }[]; left: Left[] } {
	const relevance = relevanceTo(need, directory);
	const { candidates, left } = candidatesFor(need, relevance, directory, unhelpful);
	candidates.sort(bestFirst(directory));
	const best = candidates[0]?.score ?? 0;
	const most = Math.max(0, ...candidates.slice(0, LIST.spread).map((one) => one.relevance));
	const worth = candidates.slice(0, LIST.spread).filter(
		({ score, relevance: about, didNotHelp }, at) =>
			// What did not help is told to be lower in the list, so it stays in it.
			didNotHelp ||
			(score > LIST.least &&
				score >= best * (at < LIST.firstFew ? LIST.shareOfBest : LIST.shareBeyond) &&
				about >= most * LIST.shareOfRelevance)
	);
	const about = new Map(
		worth.map((candidate) => [candidate.row, aboutReasons(candidate.row, need, directory)])
	);
	const tied = worth.filter(({ row }) => isAbout(about.get(row) ?? [], need));
	const spreadOut = spread(tied, need, relevance, directory);
	const ordered = startToday(crisisAfterThree(spreadOut, directory), directory);
	const lines = need.crisis ? listeningLines(need, directory, unhelpful) : [];
	const rows = new Set(lines.map(({ row }) => row));
	const all = [...lines, ...reachableFirst(ordered, directory).filter(({ row }) => !rows.has(row))];
	return {
		fits: all
			.slice(0, LIST.shown)
			.map((candidate) => ({ candidate, about: about.get(candidate.row) ?? [] })),
		left
	};
}

/** Named so that a person can look anyway: only what is about the right thing. */
export function leftOut(left: readonly Left[], directory: Directory): Answer['notShown'] {
	const top = Math.max(0, ...left.map(({ total }) => total));
	return left
		.filter(({ total }) => total >= Math.max(LIST.notShownFrom, top * LIST.notShownShare))
		.sort((a, b) => b.total - a.total || a.row - b.row)
		.slice(0, LIST.shown)
		.map(({ row, why }) => ({ id: directory.idOf(row), why }));
}

/** Help with anything besides the rows taken; whatever there is when there is neither. */
export function generalOptions(
	need: Need,
	directory: Directory,
	taken: ReadonlySet<number>,
	unhelpful: Unhelpful
): Option[] {
	const kinds = generalHelp(need, directory, taken, unhelpful);
	const general = taken.size + kinds.length > 0 ? kinds : anythingAtAll(need, directory, unhelpful);
	return general.map((candidate) =>
		optionOf(candidate, [{ code: 'general', kind: candidate.kind }], need, directory)
	);
}

/**
 * Options for a person, best first, help with anything, and what was left out although it is about
 * the right thing. `helped` is what they said of services they tried. Same input, same order; no
 * clock, no network.
 */
export function match(situation: Situation, directory: Directory, helped: Helped = {}): Answer {
	const need = readNeed(situation, directory);
	const unhelpful = unhelpfulRows(helped, directory);
	const { fits, left } = fitting(need, directory, unhelpful);
	const taken = new Set(fits.map(({ candidate }) => candidate.row));
	return {
		options: fits.map(({ candidate, about }) => optionOf(candidate, about, need, directory)),
		general: generalOptions(need, directory, taken, unhelpful),
		notShown: leftOut(left, directory)
	};
}
