import type { CouncilCircle } from '#lib/domain/directory/place.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { oneLine } from './html-text.ts';
import { namedRow, severalIn, textOrNull, type Fields } from './null-like.ts';

const plain = (name: string) =>
	name
		.toLowerCase()
		.replaceAll('&', 'and')
		.replace(
			/\b(?:city|county|borough|district|metropolitan|council|of|the|unitary authority)\b/g,
			''
		)
		.replace(/[^a-z]+/g, ' ')
		.trim();

const NATIONS: [RegExp, string][] = [
	[/^england( and wales)?$/i, 'england'],
	[/^wales$|^cymru$|^england and wales$/i, 'wales'],
	[/^scotland$/i, 'scotland'],
	[/^northern ireland$/i, 'northern-ireland']
];
const NATIONWIDE = /^(?:national|nationwide|uk|uk[ -]wide|united[ -]kingdom|great britain)$/i;

/** A council, and the code that the Office for National Statistics gives it. */
export type KnownArea = CouncilCircle & { gss?: string };

const ONS_CODE = /\b[EWSN]\d{8}\b/;

// Made once for each table of councils: a long feed asks for every area of every record.
const plainNames = new WeakMap<readonly KnownArea[], Map<string, KnownArea>>();
function byPlainName(areas: readonly KnownArea[]): Map<string, KnownArea> {
	const known = plainNames.get(areas);
	if (known !== undefined) return known;
	const made = new Map<string, KnownArea>();
	for (const area of areas)
		for (const name of area.names) if (!made.has(plain(name))) made.set(plain(name), area);
	plainNames.set(areas, made);
	return made;
}

type Areas = Pick<Service, 'areas' | 'national' | 'nations'>;

/** Which councils and nations a record covers; `unknown` counts areas that no table names. */
export function readAreas(raw: Fields, areas: readonly KnownArea[]): Areas & { unknown: number } {
	const rows = severalIn(raw.service_areas)
		.slice(0, 500)
		.map((row) => namedRow(row));
	const isNation = (name: string) =>
		NATIONWIDE.test(name) || NATIONS.some(([words]) => words.test(name));
	const slugs: string[] = [];
	const nations = new Set<string>();
	let national = false;
	let unknown = 0;
	const named = byPlainName(areas);
	for (const row of rows) {
		const names = [row.name, row.service_area, row.description, row.extent]
			.map((name) => oneLine(textOrNull(name) ?? '', 120))
			.filter(Boolean);
		const code = ONS_CODE.exec(
			[row.uri, row.id, ...names].map(textOrNull).join(' ').slice(0, 600)
		)?.[0];
		const known =
			(code === undefined ? undefined : areas.find(({ gss }) => gss === code)) ??
			areas.find(({ slug }) => names.includes(slug)) ??
			names.map((name) => named.get(plain(name))).find((area) => area !== undefined);
		const own = names.find((name) => /^[a-z]+(?:-[a-z]+)+$/.test(name) && !isNation(name));
		const whole = names.filter(isNation);
		if (known !== undefined) slugs.push(known.slug);
		else if (whole.length > 0) {
			national = true;
			for (const [words, id] of NATIONS)
				if (whole.some((name) => words.test(name))) nations.add(id);
		} else if (own !== undefined) slugs.push(own);
		else if (names.length > 0) unknown += 1;
	}
	return { areas: [...new Set(slugs)], national, nations: [...nations], unknown };
}
