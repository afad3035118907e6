import type { Table } from './schema.ts';

/** One step of an upgrade: the value of each row of the schema before, to the next. */
export type Migration = (table: Table, id: string, value: unknown) => unknown;

/** Steps by the schema they lead to. */
export const MIGRATIONS: Record<number, Migration> = {
	// Schema 2 brought the guides and no change to what was there: opening the database makes them.
	2: (_table, _id, value) => value,
	// Schema 3 brought goals, the safety plan, About me and requests, and changed nothing either.
	3: (_table, _id, value) => value,
	// Schema 4 brought good moments, right now and the plan for staying well, beside what was there.
	4: (_table, _id, value) => value,
	// Schema 5 brought the rows set aside, a copy of the key, and what is known of copies with the state before a
	// restore; check-ins go into a row a month from here on.
	5: (_table, _id, value) => value
};
