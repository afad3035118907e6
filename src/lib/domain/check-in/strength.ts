import { choiceOf, goodness } from './answer.ts';
import { type Answers, differentKey } from './check-in.ts';
import type { Instrument, Item } from './instrument.ts';
import { changeBetween } from './line.ts';

/** How many things to name at once: few enough to take in. */
const MAX_NAMED = 3;

type Answered = { item: Item; value: number; good: number };

/** One thing that is going well: a strong answer, better than last time, or the best of this time. `choice` is null on a scale. */
export type Strength = {
	code: 'strong' | 'higher-than-last' | 'lower-than-last' | 'best';
	item: string;
	value: number;
	choice: string | null;
};
export type Strengths =
	| { found: Strength[]; reason: null }
	| { found: []; reason: 'nothing-answered' | 'nothing-stands-out' };

function answered(instrument: Instrument, answers: Answers): Answered[] {
	return instrument.items.flatMap((item) => {
		const value = answers[item.id];
		if (typeof value !== 'number') return [];
		return [{ item, value, good: goodness(instrument, item, value) }];
	});
}

// Sorting is stable, so equals stay in the pack's order.
const bestFirst = (a: Answered, b: Answered) => b.good - a.good;

function isBetter(instrument: Instrument, { item, good }: Answered, last: Answers): boolean {
	const before = last[item.id];
	if (typeof before !== 'number') return false;
	const goodBefore = goodness(instrument, item, before);
	return changeBetween(goodBefore, good, instrument.thresholds.sameItem) === 'higher';
}

/** What is going well, from the person's own answers: strong ones, then those better than last time; failing both, the best if at least fair. */
export function strengths(
	instrument: Instrument,
	answers: Answers,
	last: Answers | null = null,
	most = MAX_NAMED
): Strengths {
	const { strong, fair } = instrument.thresholds;
	const given = answered(instrument, answers).sort(bestFirst);
	if (given.length === 0) return { found: [], reason: 'nothing-answered' };
	const named = (code: 'strong' | 'best' | 'better', some: Answered[]): Strength[] =>
		some.map(({ item, value }) => ({
			code: code === 'better' ? `${item.better}-than-last` : code,
			item: item.id,
			value,
			choice: choiceOf(instrument, value)
		}));
	const rest = given.filter(({ good }) => good < strong);
	const risen = last ? rest.filter((one) => isBetter(instrument, one, last)) : [];
	const found = [
		...named(
			'strong',
			given.filter(({ good }) => good >= strong)
		),
		...named('better', risen)
	];
	if (found.length > 0) return { found: found.slice(0, most), reason: null };
	const best = given.filter(({ good }) => good >= fair && good === given[0]?.good);
	if (best.length === 0) return { found: [], reason: 'nothing-stands-out' };
	return { found: named('best', best).slice(0, most), reason: null };
}

/** How many things to offer even when nothing was answered low: the least well answered ones. */
const FEW = 3;
/** How many to offer at once, but for those that are never left out. */
const MOST_OFFERED = 5;

/** Something the person may like to be different: they said so, answered it low, or least well of all. The life area leads to help. */
export type MaybeDifferent = {
	code: 'said' | 'low' | 'least';
	item: string;
	value: number | null;
	choice: string | null;
	lifeArea: Item['lifeArea'];
};

const isSafety = ({ item }: Answered) => item.lifeArea === 'safety';

// The lowest first. Of equals, feeling safe comes first, then one of each area of life before a second.
function byNeed(given: readonly Answered[]): Answered[] {
	const areas = given.map(({ item }) => item.lifeArea);
	const second = new Set(
		given.filter(({ item }, at) => item.lifeArea && areas.indexOf(item.lifeArea) < at)
	);
	return [...given].sort(
		(a, b) => a.good - b.good || +isSafety(b) - +isSafety(a) || +second.has(a) - +second.has(b)
	);
}

/**
 * All that the person said they would like to be different, then what to ask about: what they
 * answered low, the greatest need first, or the least well answered where little is low. Not feeling
 * safe is never left out. `most` counts both together.
 */
export function maybeDifferent(
	instrument: Instrument,
	answers: Answers,
	most = MOST_OFFERED
): MaybeDifferent[] {
	const { strong, low } = instrument.thresholds;
	const named = (code: MaybeDifferent['code'], item: Item): MaybeDifferent => {
		const answer = answers[item.id];
		const value = typeof answer === 'number' ? answer : null;
		const choice = value === null ? null : choiceOf(instrument, value);
		return { code, item: item.id, value, choice, lifeArea: item.lifeArea };
	};
	const isWished = ({ id }: Item) => answers[differentKey(id)] === true;
	const wished = instrument.items.filter(isWished);
	const others = byNeed(
		answered(instrument, answers).filter(({ item, good }) => !isWished(item) && good < strong)
	);
	const room = Math.max(0, most - wished.length);
	const offered = others.filter(({ good }, at) =>
		good <= low ? at < room : at < Math.min(room, FEW - wished.length)
	);
	const unsafe = others.filter((one) => isSafety(one) && one.good <= low && !offered.includes(one));
	return [
		...wished.map((item) => named('said', item)),
		...[...offered, ...unsafe].map(({ item, good }) => named(good <= low ? 'low' : 'least', item))
	];
}
