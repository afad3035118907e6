import { site, siteWords } from '#lib/content/site.ts';
import { ownUrgentHelp, urgentHelp } from '#lib/content/urgent-help.ts';
import { nationsFor } from '#lib/domain/site/nation-order.ts';
import { numbersWhole } from '#lib/domain/site/own-way.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { safeguardingOf } from '#lib/domain/site/safeguarding.ts';
import { reviewState } from '#lib/domain/days/review.ts';
import { type Contact, type UrgentGroup } from '#lib/domain/urgent-help/urgent-help.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import { cardOf } from '#lib/domain/urgent-help/contact-card.ts';

// A day that passes after the build is marked by the inline script; without any, it shows as of the build.
const today = new Date().toISOString().slice(0, 10);

const passed = (reviewBy: string) => reviewState(reviewBy, today) === 'passed';

const areasIn = (language: Language) =>
	site().areas.map((area) => safeguardingOf(area, siteWords(language), language, today));

function cardsIn(contacts: readonly Contact[], language: Language) {
	const ordered = [...contacts].sort((a, b) => a.order - b.order);
	const cards = (group: UrgentGroup, top: boolean) =>
		ordered
			.filter((contact) => contact.group === group && contact.top === top)
			.map((contact) => cardOf(contact, today));
	const urgent = cards('urgent', true);
	return {
		first: cards('emergency', true),
		otherWays: [...cards('emergency', false), ...cards('urgent', false)],
		byNation: nationsFor(language).flatMap((nation) =>
			urgent
				.filter(({ where }) => where.length === 0 || where.includes(nation))
				.map((card) => ({ ...card, where: [nation] }))
		),
		everywhere: cards('listening', true).filter(({ where }) => where.length === 0),
		inWales: cards('listening', true).filter(({ where }) => where.includes('wales')),
		listening: cards('listening', false),
		abuse: cards('abuse', false),
		other: cards('other', false)
	};
}

export const load = ({ params }) => {
	const language = params.lang as Language;
	const contacts = urgentHelp(language);
	const own = ownUrgentHelp(language);
	const areas = areasIn(language);
	const [soonest = ''] = [...contacts, ...own, ...areas.flatMap(({ routes }) => routes)]
		.map(({ reviewBy }) => reviewBy)
		.sort();
	return {
		words: wordsOf(language, 'urgent-help'),
		...numbersWhole(language, {
			cards: cardsIn(contacts, language),
			own: own.map((contact) => cardOf(contact, today)),
			areas
		}),
		checked: contacts.flatMap(({ verifiedOn }) => verifiedOn ?? []).sort()[0] ?? null,
		/** The first day by which something here must be read again, and whether it had passed at the build. */
		soonest,
		overdue: passed(soonest)
	};
};
