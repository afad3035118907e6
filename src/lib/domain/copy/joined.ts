type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values would be kept as the same. */
export const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What two sides came to, and in how many places only one of both can stand. */
export interface Joined {
	value: unknown;
	settled: number;
}

/**
 * Brings together what stands here and in a copy of one thing, field by field, and lists entry by entry.
 * What one side lacks comes from the other; where only one can stand, it is that of the newer side.
 */
export function joined(here: unknown, there: unknown, isNewerHere: boolean): Joined {
	if (there === undefined || isSame(here, there)) return { value: here, settled: 0 };
	if (here === undefined) return { value: there, settled: 0 };
	if (Array.isArray(here) && Array.isArray(there)) return joinedLists(here, there, isNewerHere);
	if (isFields(here) && isFields(there) && here.kind === there.kind)
		return joinedFields(here, there, isNewerHere);
	return { value: isNewerHere ? here : there, settled: 1 };
}

function joinedFields(here: Fields, there: Fields, isNewerHere: boolean): Joined {
	let settled = 0;
	const names = [...new Set([...Object.keys(here), ...Object.keys(there)])];
	const parts = names.map((name) => {
		// Taking a deletion back leaves no trace but its absence: the newer side says whether it is deleted.
		if (name === 'deletedAt') return [name, (isNewerHere ? here : there)[name]];
		const part = joined(own(here, name), own(there, name), isNewerHere);
		settled += part.settled;
		return [name, part.value];
	});
	return {
		value: Object.fromEntries(parts.filter(([, value]) => value !== undefined)) as Fields,
		settled
	};
}

const own = (fields: Fields, name: string) =>
	Object.hasOwn(fields, name) ? fields[name] : undefined;

// An entry is known by its id or by when it was said; a plain one by itself.
function keyOf(entry: unknown): unknown {
	if (!isFields(entry)) return entry;
	return (
		entry.id ?? (entry.at ? `${String(entry.at)} ${String(entry.seq)}` : JSON.stringify(entry))
	);
}

function joinedLists(here: unknown[], there: unknown[], isNewerHere: boolean): Joined {
	// Where one is chosen of several, two are not both right.
	if ([here, there].every((list) => list.length === 1 && !list.some(isFields)))
		return { value: isNewerHere ? here : there, settled: 1 };
	const [mine, theirs] = [here, there].map((list) => new Map(list.map((one) => [keyOf(one), one])));
	let settled = 0;
	const all = [...new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])];
	const value = all.map((key) => {
		const part = joined(mine?.get(key), theirs?.get(key), isNewerHere);
		settled += part.settled;
		return part.value;
	});
	return { value, settled };
}
