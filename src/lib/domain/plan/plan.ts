import * as z from 'zod/mini';

/** One line of a safety plan in the person's own words; `from` is the contact whose place it took. */
const PlanEntry = z.strictObject({
	id: z.string(),
	text: z.string(),
	/** As typed; `dialled` turns it into a number. */
	phone: z.optional(z.string()),
	from: z.optional(z.string())
});
export type PlanEntry = z.infer<typeof PlanEntry>;

/** What stands under one heading: own lines in their order, and the contacts (ids) left out of it. */
export const PlanPart = z.strictObject({
	entries: z.array(PlanEntry),
	hidden: z.array(z.string())
});
export type PlanPart = z.infer<typeof PlanPart>;

/** Parts by the heading's id. */
export type PlanParts = Readonly<Record<string, PlanPart>>;
/** A change of one part. It names lines by id, because it is applied again to what another tab wrote meanwhile. */
export type PlanChange = (part: PlanPart) => PlanPart;

export const NOTHING_PLANNED: PlanPart = { entries: [], hidden: [] };

const isSaid = ({ text, phone }: PlanEntry) => `${text}${phone ?? ''}`.trim() !== '';

/** The lines with words or a number. */
export function saidEntries(part: PlanPart | undefined): PlanEntry[] {
	return (part?.entries ?? []).filter(isSaid);
}

/** Whether it is empty. */
export function isUnplanned({ entries, hidden }: PlanPart): boolean {
	return entries.length === 0 && hidden.length === 0;
}

/** Puts a line in its place, or at the end when it is new. */
export function putEntry(entry: PlanEntry): PlanChange {
	return (part) => {
		const known = part.entries.some(({ id }) => id === entry.id);
		const entries = known
			? part.entries.map((one) => (one.id === entry.id ? entry : one))
			: [...part.entries, entry];
		return { ...part, entries };
	};
}

/** Removes a line, and with it the contact whose place it took. */
export function removeEntry(entry: PlanEntry): PlanChange {
	return (part) => {
		const left = { ...part, entries: part.entries.filter(({ id }) => id !== entry.id) };
		return entry.from ? leaveOut(entry.from)(left) : left;
	};
}

const withAt = (entries: readonly PlanEntry[], at: number, entry: PlanEntry): PlanEntry[] => [
	...entries.slice(0, at),
	entry,
	...entries.slice(at)
];

/** Puts a removed line back at its place, counted from 0. */
export function restoreEntry(entry: PlanEntry, at: number): PlanChange {
	return (part) =>
		part.entries.some(({ id }) => id === entry.id)
			? part
			: { ...part, entries: withAt(part.entries, at, entry) };
}

/** Moves a line past the next one that is not empty: `by` is -1 or 1. */
export function moveEntry(id: string, by: -1 | 1): PlanChange {
	return (part) => {
		const from = part.entries.findIndex((entry) => entry.id === id);
		const entry = part.entries[from];
		let to = from + by;
		while (part.entries[to] && !isSaid(part.entries[to] as PlanEntry)) to += by;
		if (!entry || !part.entries[to]) return part;
		const others = part.entries.filter((_, i) => i !== from);
		return { ...part, entries: withAt(others, to, entry) };
	};
}

/** Drops empty lines. */
export const tidied: PlanChange = (part) => ({ ...part, entries: saidEntries(part) });

/** Leaves a contact (id) out of the plan. */
export function leaveOut(contact: string): PlanChange {
	return (part) =>
		part.hidden.includes(contact) ? part : { ...part, hidden: [...part.hidden, contact] };
}

/** Puts a contact back in that was left out; without an id, all of them. */
export function takeIn(contact?: string): PlanChange {
	return (part) => ({
		...part,
		hidden: part.hidden.filter((id) => contact !== undefined && id !== contact)
	});
}

/** Those of the offered contacts that are in the plan unchanged. */
export function contactsInPlan<Contact extends { id: string }>(
	offered: readonly Contact[],
	part: PlanPart = NOTHING_PLANNED
): Contact[] {
	return offered.filter(
		({ id }) => !part.hidden.includes(id) && !part.entries.some(({ from }) => from === id)
	);
}

/** Digits of a number that can be dialled: 111 and 999 have three, ITU-T E.164 allows fifteen. */
const DIGITS = { min: 3, max: 15 };

/** The number to dial, from what was typed: digits and perhaps a plus; null when it is no number. */
export function dialled(typed: string | undefined): string | null {
	const plus = typed?.trim().startsWith('+') ? '+' : '';
	const digits = (typed ?? '').replaceAll('(0)', plus ? '' : '0').replace(/\D/g, '');
	return digits.length >= DIGITS.min && digits.length <= DIGITS.max ? plus + digits : null;
}
