import labels from '#content/matching/labels.json' with { type: 'json' };
import {
	CIRCUMSTANCES,
	LIFE_AREAS,
	type Circumstance,
	type LifeArea
} from '#lib/domain/situation/situation.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { eligibleCircumstances } from './eligible.ts';
import { htmlToText } from './html-text.ts';
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
	return [...new Set(all.filter((label) => label !== null).map((label) => label.slice(0, 100)))];
}

function crosswalked(label: string): { lifeAreas?: string[]; circumstances?: string[] } {
	const last = label.split('>').at(-1)?.trim().toLowerCase() ?? '';
	return crosswalk.get(last) ?? {};
}

const tags = <Id extends string>(ids: readonly Id[], wanted: Set<string>) =>
	ids.filter((id) => wanted.has(id)).map((id) => ({ id, source: 'tag' as const }));

/** What a record is tagged as being for and about, and who it says may come; never taken from a tag's absence. */
export function readAudience(
	raw: Fields
): Pick<Service, 'audience' | 'lifeAreas' | 'labels' | 'eligibility'> {
	const terms = termsOf(raw);
	const labels = labelsOf(raw, terms);
	const eligibility = htmlToText(textOrNull(raw.eligibility_description) ?? '').slice(0, 600);
	const mapped = labels.map(crosswalked);
	const areas = new Set<string>([
		...waymarkIds<LifeArea>(terms, 'waymark-life-area', LIFE_AREAS),
		...mapped.flatMap(({ lifeAreas }) => lifeAreas ?? [])
	]);
	const circumstances = new Set<string>([
		...waymarkIds<Circumstance>(terms, 'waymark-circumstance', CIRCUMSTANCES),
		...mapped.flatMap(({ circumstances }) => circumstances ?? []),
		...eligibleCircumstances(eligibility)
	]);
	return {
		labels,
		lifeAreas: tags(LIFE_AREAS, areas),
		audience: tags(CIRCUMSTANCES, circumstances),
		...(eligibility && { eligibility })
	};
}
