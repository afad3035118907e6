import { checkInPack } from '#lib/content.ts';
import { outcodeTables } from '#lib/content/directory.ts';
import { guidePack } from '#lib/content/guides.ts';
import { standIn } from '#lib/domain/site/stand-in.ts';
import { lifeEventPack, lifeEventPacks } from '#lib/content/life-events.ts';
import { site } from '#lib/content/site.ts';
import { urgentHelp } from '#lib/content/urgent-help.ts';
import { rightsByNation } from '#lib/domain/life-event/life-event.ts';
import type { Nation, OutcodeNations } from '#lib/domain/site/area.ts';
import { SHOWN, type Language } from '#lib/domain/site/language.ts';
import { nationsFor } from '#lib/domain/site/nation-order.ts';
import { telHref } from '#lib/domain/urgent-help/urgent-help.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import { linesOf } from './line.ts';
import { stepsOf } from './step.ts';

export const entries = () =>
	SHOWN.flatMap((lang) =>
		lifeEventPacks(standIn(lang)).map(({ event }) => ({ lang, event: event.id }))
	);

export const load = ({ params }) => {
	const language = params.lang as Language;
	const { event, words } = lifeEventPack(params.event, language);
	const lines = linesOf(event, language);
	const labels = checkInPack('life-areas', language);
	return {
		words: wordsOf(language, 'life-events'),
		said: {
			title: words.title,
			summary: words.summary,
			opening: words.opening,
			safety: words.safety ?? null
		},
		emergency: telHref(urgentHelp(language).find(({ id }) => id === 'emergency')?.phone ?? ''),
		/** What Help opens with, and how it calls the life areas. */
		asks: { lifeAreas: event.lifeAreas, circumstances: event.circumstances },
		wishes: event.lifeAreas.map((area) => {
			const item = labels.instrument.items.find(({ lifeArea }) => lifeArea === area);
			return item ? (labels.words.items[item.id]?.label ?? '') : '';
		}),
		steps: stepsOf(event, words, lines, language),
		guides: event.guides.map((id) => {
			const { guide, words } = guidePack(id, language);
			return { id, title: words.title, minutes: guide.minutes };
		}),
		lines,
		rights: rightsByNation(event.rights.map((right) => ({ ...right, ...words.rights[right.id] }))),
		order: nationsFor(language),
		/** To tell the nation from what the person said of where they live. */
		nations: {
			councils: Object.fromEntries(
				site().areas.flatMap(({ nation, councils }) => councils.map(({ slug }) => [slug, nation]))
			) as Record<string, Nation>,
			outcodes: outcodeTables().outcodeNations as OutcodeNations
		}
	};
};
