import type { Bearings, Directory, PlaceTables } from './directory-index.ts';
import { generalKinds } from './general-help.ts';
import { IndexData, type Person } from './index-data.ts';
import { tokens } from './plain-words.ts';
import { postingsOf, type Postings } from './postings.ts';
import { termPattern } from './term-pattern.ts';
import { SAID_FROM } from './weights.ts';

const DAY = 86_400_000;

function bearingsOf(data: IndexData, concepts: ReadonlyMap<string, Postings>): Bearings {
	const lists: [number, number][][] = data.ids.map(() => []);
	data.people.forEach(({ id, kind, narrow }, concept) => {
		if (kind === 'subject' && narrow === 0) return;
		const found = concepts.get(id);
		found?.rows.forEach((row, i) => {
			const strength = found.strengths[i] ?? 0;
			if (strength >= 0.15) lists[row]?.push([concept, strength]);
		});
	});
	const starts = new Uint32Array(lists.length + 1);
	lists.forEach((list, row) => {
		starts[row + 1] = (starts[row] ?? 0) + list.length;
	});
	const flat = lists.flat();
	return {
		starts,
		concepts: Uint16Array.from(flat, ([concept]) => concept),
		strengths: Float32Array.from(flat, ([, strength]) => strength)
	};
}

function linksOf(people: readonly Person[]): Directory['links'] {
	const links = new Map<string, { literal: string[]; linked: string[] }>();
	const of = (area: string) => {
		const found = links.get(area) ?? { literal: [], linked: [] };
		links.set(area, found);
		return found;
	};
	for (const { id, about, areas } of people) {
		for (const area of about) of(area).literal.push(id);
		for (const [area, weight] of Object.entries(areas))
			if (weight >= SAID_FROM.linked && !about.includes(area)) of(area).linked.push(id);
	}
	return links;
}

/** Reads an index made by `buildIndex`, checked when it comes from outside. Throws a ZodError when it is broken. */
export function loadIndex(json: unknown, tables: PlaceTables): Directory {
	const data = IndexData.parse(json);
	const concepts = postingsOf(data.concepts, 100);
	const listening = data.rows.flatMap(({ listens }, row) => (listens ? [row] : []));
	const words = postingsOf(data.words, 10);
	return {
		ids: data.ids,
		rows: data.rows,
		names: data.rows.map(({ name }) => ` ${name}`),
		lifeAreas: postingsOf(data.lifeAreas, 100),
		concepts,
		words,
		sortedWords: [...words.keys()].sort(),
		vocabulary: new Set([
			...words.keys(),
			...data.stopWords,
			...data.commonWords,
			...[...data.people, ...data.roles].flatMap(({ terms }) => terms.flatMap(tokens)),
			...data.crisis.flatMap(tokens)
		]),
		shortForms: new Map(Object.entries(data.shortForms)),
		stopWords: new Set(data.stopWords),
		commonWords: new Set(data.commonWords),
		placeWords: new Set(data.placeWords),
		termWords: new Set(data.people.flatMap(({ terms }) => terms)),
		roles: data.roles.map((role) => ({ ...role, pattern: termPattern(role.terms) })),
		crisis: termPattern(data.crisis.filter((term) => !term.startsWith('!'))),
		notCrisis: termPattern(data.crisis.filter((term) => term.startsWith('!'))),
		phrases: data.phrases,
		listening,
		general: generalKinds({ concepts, listening, rows: data.rows }),
		links: linksOf(data.people),
		people: data.people.map((person) => ({ ...person, pattern: termPattern(person.terms) })),
		numbers: new Map(data.people.map(({ id }, at) => [id, at])),
		bearings: bearingsOf(data, concepts),
		checkedDays: Float64Array.from(data.rows, ({ checked }) =>
			checked === null ? NaN : Date.parse(checked) / DAY
		),
		tagged: new Map(Object.entries(data.tagged).map(([id, rows]) => [id, new Set(rows)])),
		tables
	};
}
