import { aboutMePack } from '#lib/content/about-me.ts';
import { checkInPacks } from '#lib/content.ts';
import { guideCards } from '#lib/content/guides.ts';
import { planPack } from '#lib/content/plan.ts';
import { stayingWellPack } from '#lib/content/staying-well.ts';
import type { Language } from '#lib/domain/site/language.ts';
import type { Named } from '#lib/domain/summary/offered.ts';
import type { SummaryPack } from '#lib/domain/summary/part.ts';
import { wordsOf } from '#lib/i18n/words.ts';

const titled = ({ id, title }: { id: string; title: string }) => ({ id, title });

export const load = ({ params }) => {
	const language = params.lang as Language;
	const packs = checkInPacks(language).map(({ instrument, words }): SummaryPack => {
		const { title, choices, anchors, different, licenceLine, recall } = words;
		const items = Object.fromEntries(
			Object.entries(words.items).map(([id, { label, statement, low, high }]) => [
				id,
				{ label, statement, low, high }
			])
		);
		return {
			instrument,
			words: { title, choices, anchors, different, licenceLine, recall, items }
		};
	});
	const named: Named = {
		packs,
		guides: guideCards(language).map(titled),
		aboutMe: aboutMePack(language).map(titled),
		stayingWell: stayingWellPack(language).map(titled),
		plan: planPack(language).headings.map(titled)
	};
	return { words: wordsOf(language, 'summary'), named };
};
