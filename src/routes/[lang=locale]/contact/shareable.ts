import { readAboutMe } from '#lib/db/about-me.ts';
import { momentNow } from '#lib/db/check-ins.ts';
import { listCheckIns } from '#lib/db/kept-check-ins.ts';
import { listGoals } from '#lib/db/goals.ts';
import { readSituation } from '#lib/db/situations.ts';
import { aboutMeSections } from '#lib/domain/about-me/about-me.ts';
import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { wishesOf, type AreaOf } from '#lib/domain/check-in/wishes.ts';
import { NOTHING_SAID } from '#lib/domain/situation/situation.ts';
import { goalsIn, stepsOf } from '#lib/domain/goal/goal.ts';
import { checkInsInOrder } from '#lib/domain/check-in/line.ts';
import { offers, type Offer, type Shareable } from '#lib/domain/request/share.ts';
import type { I18n } from '#lib/i18n/context.ts';

/** A check-in's statements and answers in words. */
export interface Asked {
	id: string;
	/** Whether the questions are our own, and no published measure's. */
	own: boolean;
	items: [id: string, statement: string][];
	/** Null on a scale, which ends at `max`. */
	choices: [value: number, label: string][] | null;
	max: number;
}
interface Words {
	asked: readonly Asked[];
	lifeAreas: readonly { id: string; label: string }[];
	areaOf: AreaOf;
	headings: readonly { id: string; title: string }[];
	councils: readonly { slug: string; siteArea: string }[];
}
/** What may go along, and the site's area that the person lives in as far as they said. */
export interface KeptHere {
	offers: Offer[];
	near: string | null;
}

function answersOf({ t }: I18n, { items, choices, max }: Asked, { answers }: CheckIn) {
	return items.flatMap(([item, asked]) => {
		const value = answers[item];
		if (typeof value !== 'number') return [];
		const label = choices?.find(([one]) => one === value)?.[1];
		return [{ item, asked, answer: label ?? t('contact:out-of', { value, max }) }];
	});
}

/** What is kept here that a request may need. The safety plan is not even read. */
export async function readKept(i18n: I18n, words: Words): Promise<KeptHere> {
	const [checkIns, goals, situation, texts] = await Promise.all([
		listCheckIns(),
		listGoals(),
		readSituation(),
		readAboutMe()
	]);
	const known = checkInsInOrder(checkIns).filter(({ pack }) =>
		words.asked.some(({ id }) => id === pack)
	);
	const latest = known.at(-1);
	const asked = words.asked.find(({ id }) => id === latest?.pack);
	const wishes = wishesOf(situation ?? NOTHING_SAID, checkIns, words.areaOf, momentNow().at);
	const chosen: readonly string[] = wishes.lifeAreas;
	const found: Shareable = {
		goals: goalsIn(goals, 'active').map((goal) => ({
			id: goal.id,
			hope: goal.hope,
			steps: stepsOf(goal, false).map(({ text }) => text)
		})),
		areas: words.lifeAreas.filter(({ id }) => chosen.includes(id)),
		checkIn: latest && asked ? { id: latest.id, answers: answersOf(i18n, asked, latest) } : null,
		sections: aboutMeSections(words.headings, texts)
	};
	const titles = {
		goals: i18n.t('contact:share-goals'),
		'life-areas': i18n.t('contact:share-life-areas'),
		'check-in': latest
			? i18n.t(asked?.own ? 'contact:share-check-in-own' : 'contact:share-check-in', {
					date: i18n.format.date(latest.day)
				})
			: '',
		'about-me': i18n.t('contact:share-about-me')
	};
	const near = words.councils.find(({ slug }) => slug === situation?.area)?.siteArea ?? null;
	return { offers: offers(found, titles), near };
}
