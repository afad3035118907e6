import labels from '#content/matching/labels.json' with { type: 'json' };
import {
	CIRCUMSTANCES,
	LIFE_AREAS,
	type Circumstance,
	type LifeArea
} from '#lib/domain/situation/situation.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { eligibleCircumstances } from './eligible.ts';
import { flat } from './flat-text.ts';
import { htmlToText, oneLine } from './html-text.ts';
import { fieldsOf, listOf, textOrNull, type Fields } from './null-like.ts';
import { labelOf, MOST_LABELS, termsOf, waymarkIds, type Term } from './terms.ts';

const crosswalk = new Map(
	Object.entries(labels as Record<string, { lifeAreas?: string[]; circumstances?: string[] }>)
);

/** Labels of who and what a record is for, as the feed words them. */
function labelsOf(raw: Fields, terms: Term[]): string[] {
	const audiences = listOf(raw.pc_targetAudience).map(
		(a) => textOrNull(fieldsOf(a).audienceType) ?? labelOf(a)
	);
	const suited = [...listOf(raw.suitabilities), ...listOf(raw.send_needs)].map(labelOf);
	const eligible = listOf(raw.eligibilitys).map((e) => textOrNull(fieldsOf(e).eligibility));
	const tagged = terms.filter((t) => !t.taxonomy.startsWith('waymark-')).map((t) => t.name);
	const all = [...audiences, ...suited, ...eligible, ...tagged].slice(0, MOST_LABELS);
	return [
		...new Set(
			all
				.filter((label) => label !== null)
				.map((label) => oneLine(label, 100))
				.filter(Boolean)
		)
	];
}

function crosswalked(label: string): { lifeAreas?: string[]; circumstances?: string[] } {
	const last = label.split('>').at(-1)?.trim().toLowerCase() ?? '';
	return crosswalk.get(last) ?? {};
}

const tags = <Id extends string>(ids: readonly Id[], wanted: Set<string>) =>
	ids.filter((id) => wanted.has(id)).map((id) => ({ id, source: 'tag' as const }));

/** Labels that a record may bear before they tell whom it lets in and no longer what it is about. */
const MOST_ABOUT = 1;
// Who is let in with a trouble is not helped with it: beside many labels the words have to speak of it too.
const ABOUT: Partial<Record<LifeArea, RegExp>> = {
	'low-mood':
		/\b(?:mental|depress\w*|low mood|wellbeing|well-being|emotional\w*|counsel\w*|therap\w*|suicid\w*|psych\w*|iselder|meddwl|lles)\b/,
	worry:
		/\b(?:mental|anxi\w*|worr\w*|stress\w*|panic|phobi\w*|emotional\w*|counsel\w*|therap\w*|psych\w*|mindful\w*|pryder\w*|meddwl|lles)\b/,
	'alcohol-drugs':
		/\b(?:alcohol\w*|drugs?|drink(?:ing|ers?)|addict\w*|substance\w*|sobriety|cyffur\w*)\b/,
	bereavement: /\b(?:bereave\w*|grie[fv]\w*|loss|profedigaeth|galar\w*)\b/,
	safety: /\b(?:abus\w*|violen\w*|assault\w*|rape|survivors?|cam-?drin|trais)\b/
};
const DEAF = /\b(?:deaf\w*|hearing|byddar|fyddar)\b/;
const SIGHT = /\b(?:blind\w*|deafblind|sight\w*|visual\w*|vision|dall|golwg)\b/;

/** What a record is tagged as being for and about, and who it says may come, read beside its name and text; never taken from a tag's absence. */
export function readAudience(
	raw: Fields,
	name = '',
	text = ''
): Pick<Service, 'audience' | 'lifeAreas' | 'labels' | 'eligibility'> {
	const terms = termsOf(raw);
	const labels = labelsOf(raw, terms);
	const eligibility = htmlToText(textOrNull(raw.eligibility_description) ?? '').slice(0, 600);
	const mapped = labels.map(crosswalked);
	const speaksOf = (area: string) =>
		labels.length <= MOST_ABOUT || (ABOUT[area as LifeArea]?.test(flat(`${name} ${text}`)) ?? true);
	const areas = new Set<string>([
		...waymarkIds<LifeArea>(terms, 'waymark-life-area', LIFE_AREAS),
		...mapped.flatMap(({ lifeAreas }) => lifeAreas ?? []).filter(speaksOf)
	]);
	const circumstances = new Set<string>([
		...waymarkIds<Circumstance>(terms, 'waymark-circumstance', CIRCUMSTANCES),
		...mapped.flatMap(({ circumstances }) => circumstances ?? []),
		...eligibleCircumstances(eligibility)
	]);
	// For women and men alike says nothing of either; one label for two senses is of the one that the name has.
	if (circumstances.has('woman') && circumstances.has('man'))
		for (const either of ['woman', 'man']) circumstances.delete(either);
	const title = flat(name);
	if (
		circumstances.has('deaf') &&
		circumstances.has('sight-loss') &&
		DEAF.test(title) !== SIGHT.test(title)
	)
		circumstances.delete(DEAF.test(title) ? 'sight-loss' : 'deaf');
	return {
		labels,
		lifeAreas: tags(LIFE_AREAS, areas),
		audience: tags(CIRCUMSTANCES, circumstances),
		...(eligibility && { eligibility })
	};
}
