import type { Language } from '../site/language.ts';
import { allWords, type Service } from '../directory/service.ts';
import type { LifeArea } from '../situation/situation.ts';
import { tokens } from './plain-words.ts';
import { FULL_TEXT } from './weights.ts';

/** By word, how much it says about each row. */
export type Impacts = Map<string, Map<number, number>>;

/** How much each word says about each row: rarer and nearer the name is more (BM25 with a weighted title), times ten. Names of providers are no words of theirs. */
export function wordImpacts(services: readonly Service[]): Impacts {
	const texts = services.map(({ name, summary }) => ({
		title: tokens(allWords(name)),
		rest: tokens(allWords(summary)).slice(0, FULL_TEXT.mostWords)
	}));
	const impacts: Impacts = new Map();
	const average = texts.reduce((sum, { rest }) => sum + rest.length, 0) / (texts.length || 1);
	texts.forEach(({ title, rest }, row) => {
		const counts = new Map<string, number>();
		for (const word of title) counts.set(word, (counts.get(word) ?? 0) + FULL_TEXT.title);
		for (const word of rest) counts.set(word, (counts.get(word) ?? 0) + 1);
		const { k1, b } = FULL_TEXT;
		const length = 1 - b + b * (rest.length / (average || 1));
		for (const [word, n] of counts) {
			const rows = impacts.get(word) ?? new Map<number, number>();
			rows.set(row, (n * (k1 + 1)) / (n + k1 * length));
			impacts.set(word, rows);
		}
	});
	for (const rows of impacts.values()) {
		const rarity = Math.log(1 + (texts.length - rows.size + 0.5) / (rows.size + 0.5));
		for (const [row, impact] of rows) rows.set(row, Math.max(1, Math.round(impact * rarity * 10)));
	}
	return impacts;
}

/** By life area, how well each row answers a full-text search for it, 0 to 1: a share of the best. */
export function fullText(
	impacts: Impacts,
	areaWords: Record<Language, Partial<Record<LifeArea, string>>>
): Map<string, Map<number, number>> {
	const each = Object.values(areaWords);
	const areas = new Set(each.flatMap((words) => Object.keys(words))) as Set<LifeArea>;
	const found = [...areas].map((area): [string, Map<number, number>] => {
		const sums = new Map<number, number>();
		for (const word of new Set(tokens(each.map((words) => words[area] ?? '').join(' '))))
			for (const [row, impact] of impacts.get(word) ?? [])
				sums.set(row, (sums.get(row) ?? 0) + impact);
		const most = Math.max(1, ...sums.values());
		return [area, new Map([...sums].map(([row, sum]) => [row, sum / most]))];
	});
	return new Map(found);
}
