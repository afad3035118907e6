import { parseInstrument, type Instrument } from '#lib/domain/check-in/instrument.ts';
import { parseWords, type InstrumentWords } from '#lib/domain/check-in/instrument-words.ts';
import { standIn } from '#lib/domain/site/stand-in.ts';
import { order } from '#lib/content/order.ts';
import { LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import type { LifeArea } from '#lib/domain/situation/situation.ts';

/** A check-in as a page needs it: structure, and words of one language. */
export interface CheckInPack {
	instrument: Instrument;
	words: InstrumentWords;
}

// The one reader of src/content; it runs while pages are prerendered, so a broken pack stops the build.
const files = import.meta.glob<unknown>('/src/content/check-ins/*.json', {
	eager: true,
	import: 'default'
});

const at = (name: string) => `/src/content/check-ins/${name}.json`;

function readPack(id: string, language: Language): CheckInPack {
	const instrument = parseInstrument(files[at(id)], at(id).slice(1));
	const named = (one: Language) => `${id}.${one}`;
	const own = named(language);
	const name = at(own) in files ? own : named(standIn(language));
	const long = instrument.shortOf ? readPack(instrument.shortOf, language).words : undefined;
	const words = parseWords(files[at(name)], at(name).slice(1), instrument, long);
	return { instrument, words };
}

/** Every check-in of this build, in the order they are offered; licensed ones only where a licence is held. */
export function checkInPacks(language: Language): CheckInPack[] {
	return [
		...order.checkIns.map((id) => readPack(id, language)),
		// Where the holder has no Welsh wording, the English stands, marked as English: it is not ours to translate.
		...__LICENSED_PACKS__.flatMap(({ instrument, words }) => {
			const held = words[language] ?? words[LANGUAGES[0]];
			return held ? [{ instrument, words: held }] : [];
		})
	];
}

/** The life area that each statement of each check-in is about, by item id. */
export function areasOfItems(language: Language): Record<string, LifeArea> {
	const items = checkInPacks(language).flatMap(({ instrument }) => instrument.items);
	return Object.fromEntries(
		items.flatMap(({ id, lifeArea }) => (lifeArea ? [[id, lifeArea]] : []))
	);
}

/** Those that are also there as a sheet of paper: a licence for a screen says nothing of paper. */
export const checkInsOnPaper = (language: Language): CheckInPack[] =>
	checkInPacks(language).filter(({ instrument }) => instrument.kind !== 'licensed');

/** One check-in by id. */
export function checkInPack(id: string, language: Language): CheckInPack {
	const pack = checkInPacks(language).find(({ instrument }) => instrument.id === id);
	if (!pack) throw new Error(`There is no check-in ${id} in src/content/check-ins`);
	return pack;
}
