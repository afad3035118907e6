import { outcodeTables } from '#lib/content/directory.ts';
import { guidePack } from '#lib/content/guides.ts';
import { planPack } from '#lib/content/plan.ts';
import { site } from '#lib/content/site.ts';
import { urgentHelp } from '#lib/content/urgent-help.ts';
import type { Nation, OutcodeNations } from '#lib/domain/site/area.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { withFigures } from '#lib/i18n/figures.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import { numberOf } from './number.ts';

export const load = ({ params }) => {
	const language = params.lang as Language;
	const { headings, guides, elsewhere } = planPack(language);
	const contacts = [...urgentHelp(language)].sort((a, b) => a.order - b.order);
	const offered = new Set(headings.flatMap((heading) => heading.contacts));
	return {
		words: wordsOf(language, 'plan'),
		headings,
		guides: guides.map((id) => ({ id, title: guidePack(id, language).words.title })),
		elsewhere: elsewhere.map((one) => ({ ...one, what: withFigures(one.what, __FIGURES__) })),
		/** 999 and the urgent lines of every nation. */
		urgent: contacts
			.filter(({ group, top }) => top && (group === 'emergency' || group === 'urgent'))
			.map((contact) => numberOf(contact)),
		services: contacts.filter(({ id }) => offered.has(id)).map((contact) => numberOf(contact)),
		/** To tell the nation from what the person said of where they live. */
		nations: {
			councils: Object.fromEntries(
				site().areas.flatMap(({ nation, councils }) => councils.map(({ slug }) => [slug, nation]))
			) as Record<string, Nation>,
			outcodes: outcodeTables().outcodeNations as OutcodeNations
		}
	};
};
