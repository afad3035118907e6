import { checkInPack, checkInPacks } from '#lib/content.ts';
import { SHOWN, type Language } from '#lib/domain/site/language.ts';
import { translator } from '#lib/i18n/i18n.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const entries = () =>
	SHOWN.flatMap((lang) =>
		checkInPacks(lang).map(({ instrument }) => ({ lang, pack: instrument.id }))
	);

// Words of the list of check-ins, and the scale's, which is a sentence by now.
const LEFT_OUT = [
	'title',
	'description',
	'intro',
	'start',
	'carry-on',
	'under-way',
	'see',
	'scale'
];

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const { instrument, words } = checkInPack(params.pack, lang);
	const { 'check-in': all = {} } = wordsOf(lang, 'check-in');
	const { answer } = instrument;
	// What the ends of a scale mean, in a sentence; no key where there is none, since the page holds each.
	const anchorsOf = ({ low, high }: { low?: string | undefined; high?: string | undefined }) =>
		answer.kind === 'scale' && {
			anchors: translator(lang, { 'check-in': all })('check-in:scale', {
				low: answer.min,
				high: answer.max,
				lowWords: low ?? words.anchors?.low ?? '',
				highWords: high ?? words.anchors?.high ?? ''
			})
		};
	// A result's sentences are not needed while answering.
	const items = Object.fromEntries(
		Object.entries(words.items).map(([id, item]) => [
			id,
			{ statement: item.statement, ...anchorsOf(item) }
		])
	);
	const asked = {
		...instrument,
		// What only a result needs stays behind.
		items: instrument.items.map(({ id, better, mayNotApply }) => ({ id, better, mayNotApply }))
	};
	const here = Object.entries(all).filter(([key]) => !LEFT_OUT.includes(key));
	return {
		words: { 'check-in': Object.fromEntries(here) },
		instrument: asked,
		said: { ...words, items }
	};
};
