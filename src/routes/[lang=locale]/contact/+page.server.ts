import { areasOfItems, checkInPack, checkInPacks } from '#lib/content.ts';
import { aboutMePack } from '#lib/content/about-me.ts';
import { siteCouncils } from '#lib/content/directory.ts';
import { operatorIn } from '#lib/content/operator.ts';
import { site, siteWords } from '#lib/content/site.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { safeguardingOf } from '#lib/domain/site/safeguarding.ts';
import { inLanguage } from '#lib/domain/site/names.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import { idOfKey } from '#lib/domain/sealing/key-check.ts';
import type { Team } from '#lib/domain/site/team.ts';
import type { Asked } from './shareable.ts';

const today = new Date().toISOString().slice(0, 10);

// Of all that the page of urgent help says, what is said to somebody who is worried.
const ofWorried = /^(worried-|when-|call$|check$|overdue-one$|website$)/;
function worriedWords(language: Language) {
	const { 'urgent-help': all = {} } = wordsOf(language, 'urgent-help');
	return Object.fromEntries(Object.entries(all).filter(([key]) => ofWorried.test(key)));
}

/** The ids of what each team's requests are sealed to. */
const keyIdsOf = async ({ id, keys }: Team) =>
	[id, await Promise.all(keys ? [idOfKey(keys.desk), idOfKey(keys.recovery)] : [])] as const;

export const load = async ({ params }) => {
	const lang = params.lang as Language;
	const { areas, teams } = site();
	const { instrument, words } = checkInPack('life-areas', lang);
	const asked: Asked[] = checkInPacks(lang).map(
		({ instrument: { id, kind, items, answer }, words }) => ({
			id,
			own: kind === 'own',
			items: items.map((item) => [item.id, words.items[item.id]?.statement ?? item.id]),
			choices:
				answer.kind === 'choices'
					? answer.choices.map((choice) => [choice.value, words.choices[choice.id] ?? ''])
					: null,
			max: answer.kind === 'scale' ? answer.max : 0
		})
	);
	return {
		words: { ...wordsOf(lang, 'contact', 'errors'), 'urgent-help': worriedWords(lang) },
		// Without a receiver there is nobody to ask from here.
		teams: __RECEIVER__ === '' ? [] : teams,
		/** Hours and what it does, by team id, where the site says them. */
		aboutTeams: siteWords(lang).teams,
		operator: operatorIn(lang),
		worried: areas.map((area) => safeguardingOf(area, siteWords(lang), lang, today)),
		keyIds: Object.fromEntries(await Promise.all(teams.map(keyIdsOf))),
		areas: areas.map(({ id, names }) => ({ id, name: inLanguage(names, lang) })),
		councils: siteCouncils(lang).map(({ slug, siteArea }) => ({ slug, siteArea })),
		lifeAreas: instrument.items.flatMap(({ id, lifeArea }) =>
			lifeArea ? [{ id: lifeArea, label: words.items[id]?.label ?? '' }] : []
		),
		headings: aboutMePack(lang).map(({ id, title }) => ({ id, title })),
		areaOf: areasOfItems(lang),
		asked
	};
};
