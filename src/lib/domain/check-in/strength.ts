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

/** Something the person may like to be different: they said so, or answered low. The life area leads to help. */
export type MaybeDifferent = {
	code: 'said' | 'low';
	item: string;
	value: number | null;
	choice: string | null;
	lifeArea: Item['lifeArea'];
};

/** All that the person said they would like to be different; only when they said nothing, their lowest answers, to be asked about. */
export function maybeDifferent(
	instrument: Instrument,
	answers: Answers,
	most = MAX_NAMED
): MaybeDifferent[] {
	const named = (code: MaybeDifferent['code'], item: Item): MaybeDifferent => {
		const answer = answers[item.id];
		const value = typeof answer === 'number' ? answer : null;
		const choice = value === null ? null : choiceOf(instrument, value);
		return { code, item: item.id, value, choice, lifeArea: item.lifeArea };
	};
	const wished = instrument.items.filter(({ id }) => answers[differentKey(id)] === true);
	if (wished.length > 0) return wished.map((item) => named('said', item));
	return answered(instrument, answers)
		.filter(({ good }) => good <= instrument.thresholds.low)
		.sort((a, b) => a.good - b.good)
		.slice(0, most)
		.map(({ item }) => named('low', item));
}
