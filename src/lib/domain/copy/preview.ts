import { countValues, valuesOf } from './counts.ts';
import { COPY_TABLES, type AllRows, type CopyTable } from './rows.ts';
import { isSame } from './joined.ts';

/** What a person is shown of a copy before anything is changed. */
export interface Preview {
	kinds: { kind: CopyTable | 'deleted'; here: number; there: number }[];
	/** Kinds of which there would be fewer if the copy took the place of what is here. */
	fewer: CopyTable[];
	/** ISO day of the latest thing on each side; null where nothing has a day. */
	latest: { here: string | null; there: string | null };
	/** Whether both hold the same. */
	isSame: boolean;
	/** Whether nothing is kept here. */
	isEmptyHere: boolean;
}

/** The copy beside what is here. */
export function previewOf(here: AllRows, there: AllRows): Preview {
	const [mine, theirs] = [here, there].map((rows) => countValues(valuesOf(rows))) as [
		Counts,
		Counts
	];
	const kinds = [...COPY_TABLES, 'deleted' as const].map((kind) => ({
		...{ kind, here: mine[kind], there: theirs[kind] }
	}));
	// Requests that were made here stay.
	const fewer = COPY_TABLES.filter((table) => table !== 'requests' && theirs[table] < mine[table]);
	return {
		kinds: kinds.filter((one) => one.here + one.there > 0),
		fewer,
		latest: { here: latestOf(here), there: latestOf(there) },
		isSame: isSame(valuesOf(here), valuesOf(there)),
		isEmptyHere: Object.values(mine).every((count) => count === 0)
	};
}
type Counts = ReturnType<typeof countValues>;

const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** The ISO day of the latest thing that was said in any row. */
function latestOf(rows: AllRows): string | null {
	let latest = '';
	const look = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		for (const [name, one] of Object.entries(value))
			if (typeof one !== 'string') look(one);
			else if (/(^a|A)t$/.test(name) && INSTANT.test(one) && one > latest) latest = one;
	};
	look(rows);
	return latest.slice(0, 10) || null;
}
