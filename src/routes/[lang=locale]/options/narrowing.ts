import { LEVELS, type Service } from '#lib/domain/directory/service.ts';
import type { Brief } from '#lib/domain/matching/site-list.ts';
import type { WayKind } from '#lib/domain/directory/way-in.ts';
import type { Answer, Option } from '#lib/domain/matching/match.ts';

/** An option of a list with what the list holds of its service. */
export interface Listed {
	option: Option;
	brief: Brief;
}

/** The same with all there is of the service, once that has been fetched. */
export interface Drawn extends Listed {
	service: Service | undefined;
}

/** An answer that tells help with anything apart, where matching does. */
export type WithGeneral = Answer & { general?: Option[] };

/** What a list can be narrowed by, with the choices of each. `near` is in miles. */
export const PARTS = {
	way: ['call', 'message', 'online', 'go'],
	near: ['2', '5', '15'],
	cost: ['free'],
	company: ['one-to-one', 'group'],
	level: LEVELS
} as const;
export type Part = keyof typeof PARTS;
export type Narrowing = Partial<Record<Part, string>>;
const ALL = Object.keys(PARTS) as Part[];

export const ORDERS = ['fit', 'nearest', 'newest'] as const;
export type Order = (typeof ORDERS)[number];

const BY: Record<(typeof PARTS.way)[number], readonly WayKind[]> = {
	call: ['phone', 'relay'],
	message: ['text', 'chat'],
	online: ['form', 'website', 'chat'],
	go: ['place']
};

const passes: Record<Part, (one: Listed, choice: string) => boolean> = {
	way: ({ brief }, choice) =>
		brief.ways.some((kind) => BY[choice as keyof typeof BY].includes(kind)),
	near: ({ option: { miles } }, choice) => miles !== null && miles <= Number(choice),
	cost: ({ brief }, choice) => brief.cost === choice,
	company: ({ brief }, choice) => brief.company === choice,
	level: ({ option }, choice) => option.level === choice
};

/** What is left of a list, and the parts that were not heeded because they would have left nothing. */
export function narrowed(
	list: readonly Listed[],
	by: Narrowing
): { left: readonly Listed[]; unheeded: Part[] } {
	let left = list;
	const unheeded: Part[] = [];
	for (const part of ALL) {
		const choice = by[part];
		if (choice === undefined) continue;
		const fewer = left.filter((one) => passes[part](one, choice));
		if (fewer.length > 0 || list.length === 0) left = fewer;
		else unheeded.push(part);
	}
	return { left, unheeded };
}

/** How many would be left with each choice of a part, the other parts as they are. */
export function leftWith(
	list: readonly Listed[],
	by: Narrowing,
	part: Part
): { choice: string; count: number }[] {
	const others = narrowed(list, { ...by, [part]: undefined }).left;
	return PARTS[part].map((choice) => ({
		choice,
		count: others.filter((one) => passes[part](one, choice)).length
	}));
}

/** A list in another order; what has no distance comes last, and so does what nobody dated. */
export function inOrder(list: readonly Listed[], order: Order): readonly Listed[] {
	if (order === 'fit') return list;
	const far = ({ option: { miles } }: Listed) => miles ?? Infinity;
	if (order === 'nearest')
		return [...list].sort((a, b) => (far(a) < far(b) ? -1 : far(a) > far(b) ? 1 : 0));
	return [...list].sort((a, b) => b.brief.seen.localeCompare(a.brief.seen));
}
