import { parseGuideWords, type GuideWords } from '#lib/domain/guide/words.ts';
import type { Guide } from '#lib/domain/guide/guide.ts';
import { parseGuide } from '#lib/domain/guide/parse-guide.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { standIn, within, written } from '#lib/domain/site/stand-in.ts';
import { order } from './order.ts';

/** A guide as a page needs it: structure, and words of one language. */
export interface GuidePack {
	guide: Guide;
	words: GuideWords;
}

// Read while pages are prerendered, so a broken guide stops the build.
const files = import.meta.glob<unknown>('/src/content/guides/*.json', {
	eager: true,
	import: 'default'
});

/** Every guide of this build, in the order of their titles. */
export function guidePacks(language: Language): GuidePack[] {
	return Object.keys(files)
		.filter((path) => /\/[a-z0-9-]+\.json$/.test(path))
		.map((path) => {
			const guide = parseGuide(files[path], path.slice(1));
			const named = (one: Language) => path.replace('.json', `.${one}.json`);
			const own = named(language) in files ? named(language) : named(standIn(language));
			return { guide, words: parseGuideWords(files[own], own.slice(1), guide) };
		})
		.sort((a, b) => a.words.title.localeCompare(b.words.title, language));
}

/** One guide by id. */
export function guidePack(id: string, language: Language): GuidePack {
	const pack = guidePacks(language).find(({ guide }) => guide.id === id);
	if (!pack) throw new Error(`There is no guide ${id} in src/content/guides`);
	return pack;
}

/** What a suggestion of a guide shows. */
export type GuideCard = Pick<Guide, 'id' | 'lifeAreas' | 'minutes' | 'audience'> &
	Pick<GuideWords, 'title' | 'summary'> & {
		/** Its place among the guides that suit anyone; null when it is none of them. */
		forAnyone: number | null;
		/** What marks its words where they are in another language than the page. */
		written?: { lang: Language; dir: 'ltr' | 'rtl' };
	};

const placeOf = (id: string): number | null => {
	const place = order.guidesForAnyone.indexOf(id);
	return place < 0 ? null : place;
};

/** Every guide in short, for pages that suggest one. */
export function guideCards(language: Language): GuideCard[] {
	return guidePacks(language).map(({ guide: { id, lifeAreas, minutes, audience }, words }) => ({
		id,
		lifeAreas,
		minutes,
		audience,
		title: within(language, words.title, words.language),
		...written(language, words.language),
		summary: words.summary,
		forAnyone: placeOf(id)
	}));
}
