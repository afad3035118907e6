import labels from '#content/matching/labels.json' with { type: 'json' };
import {
	CIRCUMSTANCES,
	LIFE_AREAS,
	type Circumstance,
	type LifeArea
} from '#lib/domain/situation/situation.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { fieldsOf, listOf, numberOrNull, textOrNull, type Fields } from './null-like.ts';
import { agesMentioned } from './ages-mentioned.ts';

const crosswalk = new Map(
	Object.entries(labels as Record<string, { lifeAreas?: string[]; circumstances?: string[] }>)
);

type Term = { id: string; name: string | null; taxonomy: string };

/** Taxonomy terms of a record, in the 1.0 and 3.0 shapes alike. */
export function termsOf(raw: Fields): Term[] {
	const nodes = [...listOf(raw.attributes), ...listOf(raw.service_taxonomys)].map(fieldsOf);
	return nodes.flatMap((node) => {
		const term = fieldsOf(node.taxonomy_term ?? node.taxonomy);
		const name = textOrNull(term.name);
		const id = textOrNull(term.code) ?? textOrNull(term.term) ?? textOrNull(term.id) ?? name;
		const taxonomy = textOrNull(term.taxonomy) ?? textOrNull(term.vocabulary) ?? '';
		return id === null ? [] : [{ id, name, taxonomy: taxonomy.toLowerCase() }];
	});
}

/** The ids of one of Waymark's own taxonomies among the terms; an id may carry the taxonomy as its prefix. */
export function waymarkIds<Id extends string>(
	terms: Term[],
	taxonomy: string,
	ids: readonly Id[]
): Id[] {
	const own = terms.filter((term) => term.taxonomy === taxonomy);
	const said = own.flatMap(({ id, name }) => [id.split(/[:/]/).at(-1), name]);
	return ids.filter((id) => said.includes(id));
}

/** Labels of who a record is for, as the feed words them. */
function labelsOf(raw: Fields, terms: Term[]): string[] {
	const audiences = listOf(raw.pc_targetAudience).map((a) => textOrNull(fieldsOf(a).audienceType));
	const suited = [...listOf(raw.suitabilities), ...listOf(raw.send_needs)].map(
		(s) => textOrNull(fieldsOf(s).label) ?? textOrNull(s)
	);
	const eligible = listOf(raw.eligibilitys).map((e) => textOrNull(fieldsOf(e).eligibility));
	const tagged = terms.filter((t) => !t.taxonomy.startsWith('waymark-')).map((t) => t.name);
	const all = [...audiences, ...suited, ...eligible, ...tagged];
	return [...new Set(all.filter((label) => label !== null))];
}

function crosswalked(label: string): { lifeAreas?: string[]; circumstances?: string[] } {
	const last = label.split('>').at(-1)?.trim().toLowerCase() ?? '';
	return crosswalk.get(last) ?? {};
}

const tags = <Id extends string>(ids: readonly Id[], wanted: Set<string>) =>
	ids.filter((id) => wanted.has(id)).map((id) => ({ id, source: 'tag' as const }));

/** What a record is tagged as being for and about; never taken from a tag's absence. */
export function readAudience(raw: Fields): Pick<Service, 'audience' | 'lifeAreas' | 'labels'> {
	const terms = termsOf(raw);
	const labels = labelsOf(raw, terms);
	const mapped = labels.map(crosswalked);
	const areas = new Set<string>([
		...waymarkIds<LifeArea>(terms, 'waymark-life-area', LIFE_AREAS),
		...mapped.flatMap(({ lifeAreas }) => lifeAreas ?? [])
	]);
	const circumstances = new Set<string>([
		...waymarkIds<Circumstance>(terms, 'waymark-circumstance', CIRCUMSTANCES),
		...mapped.flatMap(({ circumstances }) => circumstances ?? [])
	]);
	return {
		labels,
		lifeAreas: tags(LIFE_AREAS, areas),
		audience: tags(CIRCUMSTANCES, circumstances)
	};
}

function agePair(min: unknown, max: unknown): [number | null, number | null] | 'crossed' {
	const low = numberOrNull(min);
	const high = numberOrNull(max);
	const from = low !== null && low >= 0 ? low : null;
	const to = high !== null && high >= 0 ? high : null;
	if ((from ?? 0) === 0 && to === 0) return [null, null];
	if (from !== null && to !== null && from > to) return 'crossed';
	return [from, to !== null && to >= 99 ? null : to];
}

/** Ages in whole years, stated ones first; `crossed` when a record's least age is above its greatest, which says nothing. */
export function readAges(
	raw: Fields,
	name: string,
	summary: string
): { ages: Service['ages']; crossed: boolean } {
	const rows = [
		[raw.minimum_age, raw.maximum_age],
		[raw.min_age, raw.max_age],
		...listOf(raw.eligibilitys).map((e) => [fieldsOf(e).minimum_age, fieldsOf(e).maximum_age])
	].map(([min, max]) => agePair(min, max));
	const pairs = rows
		.filter((pair) => pair !== 'crossed')
		.filter(([a, b]) => a !== null || b !== null);
	const crossed = rows.includes('crossed');
	if (pairs.length === 0) return { ages: agesMentioned(name, summary), crossed };
	const min = Math.min(...pairs.map(([low]) => low ?? 0));
	const max = Math.max(...pairs.map(([, high]) => high ?? Infinity));
	return {
		ages: {
			min: min === 0 ? null : min,
			max: max === Infinity ? null : max,
			source: 'stated'
		},
		crossed
	};
}
