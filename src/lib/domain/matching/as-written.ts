import { plain } from './plain-words.ts';

/** Gives back a plain phrase as a text writes it, `men’s shed` for `men s shed`; null when it is not there. */
export function asWrittenIn(text: string): (phrase: string) => string | null {
	let words: { word: string; from: number; to: number }[] | undefined;
	const placed = () =>
		[...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
			const spelt = plain(word);
			return spelt === '' ? [] : [{ word: spelt, from: index, to: index + word.length }];
		});
	return (phrase) => {
		// Most texts are never asked about.
		const all = (words ??= placed());
		const sought = phrase.split(' ');
		const first = all.findIndex((_, at) => sought.every((word, i) => all[at + i]?.word === word));
		const [start, end] = [all[first], all[first + sought.length - 1]];
		return start && end ? text.slice(start.from, end.to) : null;
	};
}
