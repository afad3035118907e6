import { json } from '@sveltejs/kit';
import { checkInsOnPaper } from '#lib/content.ts';
import { aboutMePack } from '#lib/content/about-me.ts';
import { guidePacks } from '#lib/content/guides.ts';
import { planPack } from '#lib/content/plan.ts';
import { stayingWellPack } from '#lib/content/staying-well.ts';
import type { Labels } from '#lib/domain/copy/labels.ts';
import { SHOWN, type Language } from '#lib/domain/site/language.ts';

export const prerender = true;
export const entries = () => SHOWN.map((lang) => ({ lang }));

const titles = (headings: readonly { id: string; title: string }[]) =>
	Object.fromEntries(headings.map(({ id, title }) => [id, title]));

/** What ids are called: fetched only for a file to read. Licensed statements are for the screen alone. */
export const GET = ({ params }) => {
	const lang = params.lang as Language;
	const labels: Labels = {
		checkIns: Object.fromEntries(
			checkInsOnPaper(lang).map(({ instrument, words }) => [
				instrument.id,
				{
					title: words.title,
					choices: words.choices,
					items: Object.fromEntries(
						Object.entries(words.items).map(([id, { statement }]) => [id, statement])
					)
				}
			])
		),
		guides: Object.fromEntries(
			guidePacks(lang).map(({ guide, words }) => [
				guide.id,
				{
					title: words.title,
					steps: Object.fromEntries(
						Object.entries(words.steps).map(([id, { title, options, fields, groups }]) => [
							id,
							{ title, names: { ...options, ...fields, ...groups } }
						])
					)
				}
			])
		),
		plan: titles(planPack(lang).headings),
		aboutMe: titles(aboutMePack(lang)),
		stayingWell: titles(stayingWellPack(lang))
	};
	return json(labels);
};
