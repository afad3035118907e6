import { sql, type Kysely } from 'kysely';

/** Times are minutes since 1970: enough to sort and to forget by, and no finer trace of anyone. */
export type Minute = number;

/** What the receiver keeps. There is no column that could hold plain words, an address or a browser. */
export interface Tables {
	requests: {
		id: string;
		team: string;
		desk_key: string;
		recovery_key: string;
		body: Uint8Array;
		sha: string;
		withdraw_hash: string;
		received: Minute;
		seen: Minute | null;
		claimed_by: string | null;
		outcome: string | null;
		closed: Minute | null;
		/** What the team was told of it: 0 nothing, 1 that it is new, 2 that it is due, 3 that it is late. */
		noticed: number;
		/** Grows with every change that is made at a desk. */
		version: number;
	};
	/** Outlive the body, so that a late copy of a request isn't taken for a new one. */
	tombstones: {
		id_hash: string;
		sha: string;
		withdraw_hash: string;
		state: 'withdrawn' | 'closed' | 'expired';
		was_seen: number;
		gone: Minute;
	};
	audit: {
		seq: number;
		at: Minute;
		who: string;
		what: string;
		about: string;
		hash: string;
	};
	/** One row: number and hash of the last audit entry. Locked by whoever adds the next. */
	audit_head: { one: number; seq: number; hash: string };
	/** Every key that was ever in use. */
	known_keys: { kid: string };
	revoked_keys: { kid: string; at: Minute };
	staff: { id: string; team: string; name: string };
	passkeys: { id: string; staff: string; public_key: Uint8Array; counter: number };
	/** `staff`: whose further passkey it is for; null for somebody new. */
	enrolments: { code_hash: string; team: string; until: Minute; staff: string | null };
	sessions: { hash: string; staff: string; since: Minute; used: Minute };
	/** Keys of the receivers' own, which all on one database share. */
	shared_keys: { name: string; secret: string };
	/** Sign-in challenges that a passkey has answered, by their hash, until they would have run out. */
	answered: { hash: string; until: Minute };
	/** Networks that have sent much, by a cut-down keyed hash, until the second in which all is as before. */
	network_use: { name: string; full_at: number };
	/** One row: the newest time that was believed. */
	clock: { one: number; at: Minute };
	/** What teams are to be told, until it has gone; `due` is the next try. */
	notices: {
		key: string;
		team: string;
		way: string;
		kind: string;
		count: number;
		tries: number;
		due: Minute;
	};
	/** What is told once, such as the notice of a day. */
	noticed: { key: string; at: Minute };
	/** One row: how many of the upgrades this database has had. */
	schema_version: { one: number; version: number };
}
/** An engine's type for bytes, and its word for typed tables. */
export type Engine = { bytes: 'blob' | 'bytea'; strict: boolean };

export interface Column {
	type: 'text' | 'integer' | 'bytes';
	key?: true;
	nullable?: true;
	/** The column, as `table.column`, of which this holds a value. */
	of?: string;
}
export const text: Column = { type: 'text' };
export const integer: Column = { type: 'integer' };
const bytesOf: Column = { type: 'bytes' };

/** Makes a table where it is missing. */
export async function makeTable(
	db: Kysely<Tables>,
	{ bytes, strict }: Engine,
	name: keyof Tables,
	columns: Record<string, Column>
): Promise<void> {
	const table = db.schema.createTable(name).ifNotExists();
	const made = Object.entries(columns).reduce(
		(so, [column, { type, ...is }]) =>
			so.addColumn(column, type === 'bytes' ? sql.raw(bytes) : type, (one) => {
				const kept = is.key ? one.primaryKey() : one;
				const tied = is.of ? kept.references(is.of) : kept;
				return is.nullable ? tied : tied.notNull();
			}),
		table.modifyEnd(sql.raw(strict ? 'strict' : ''))
	);
	await made.execute();
}

/** The tables as the first version had them, where they are missing. */
export async function makeTables(db: Kysely<Tables>, engine: Engine): Promise<void> {
	const make = (name: keyof Tables, columns: Record<string, Column>) =>
		makeTable(db, engine, name, columns);
	await make('requests', {
		id: { ...text, key: true },
		team: text,
		desk_key: text,
		recovery_key: text,
		body: bytesOf,
		sha: text,
		withdraw_hash: text,
		received: integer,
		seen: { ...integer, nullable: true },
		claimed_by: { ...text, nullable: true },
		outcome: { ...text, nullable: true },
		closed: { ...integer, nullable: true }
	});
	await make('tombstones', {
		id_hash: { ...text, key: true },
		sha: text,
		withdraw_hash: text,
		state: text,
		was_seen: integer,
		gone: integer
	});
	await make('audit', {
		seq: { ...integer, key: true },
		at: integer,
		who: text,
		what: text,
		about: text,
		hash: text
	});
	await make('audit_head', { one: { ...integer, key: true }, seq: integer, hash: text });
	await make('revoked_keys', { kid: { ...text, key: true }, at: integer });
	await make('staff', { id: { ...text, key: true }, team: text, name: text });
	await make('passkeys', {
		id: { ...text, key: true },
		staff: { ...text, of: 'staff.id' },
		public_key: bytesOf,
		counter: integer
	});
	await make('enrolments', { code_hash: { ...text, key: true }, team: text, until: integer });
	await make('sessions', {
		hash: { ...text, key: true },
		staff: { ...text, of: 'staff.id' },
		since: integer,
		used: integer
	});
	const head = { one: 1, seq: 0, hash: '' };
	await db
		.insertInto('audit_head')
		.values(head)
		.onConflict((row) => row.doNothing())
		.execute();
}
