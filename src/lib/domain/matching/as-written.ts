import { plain } from './plain-words.ts';

/** The words of a text, plain, each with where it stands in it. */
function placed(text: string): { word: string; from: number; to: number }[] {
	return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
		const spelt = plain(word);
		return spelt === '' ? [] : [{ word: spelt, from: index, to: index + word.length }];
	});
}

/** A plain phrase as a text writes it, `men’s shed` for `men s shed`; null when it is not there. */
export function asWritten(phrase: string, text: string): string | null {
	const words = phrase.split(' ');
	const all = placed(text);
	const first = all.findIndex((_, at) => words.every((word, i) => all[at + i]?.word === word));
	const [start, end] = [all[first], all[first + words.length - 1]];
	return start && end ? text.slice(start.from, end.to) : null;
}
