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
	revoked_keys: { kid: string; at: Minute };
	staff: { id: string; team: string; name: string };
	passkeys: { id: string; staff: string; public_key: Uint8Array; counter: number };
	enrolments: { code_hash: string; team: string; until: Minute };
	sessions: { hash: string; staff: string; since: Minute; used: Minute };
}

/** Makes what is missing; `bytes` is the engine's type for bytes, `strict` its word for typed tables. */
export async function makeTables(
	db: Kysely<Tables>,
	{ bytes, strict }: { bytes: 'blob' | 'bytea'; strict: boolean }
): Promise<void> {
	const blob = sql.raw(bytes);
	const end = sql.raw(strict ? 'strict' : '');
	const make = (name: keyof Tables) => db.schema.createTable(name).ifNotExists().modifyEnd(end);
	await make('requests')
		.addColumn('id', 'text', (id) => id.primaryKey().notNull())
		.addColumn('team', 'text', (team) => team.notNull())
		.addColumn('desk_key', 'text', (kid) => kid.notNull())
		.addColumn('recovery_key', 'text', (kid) => kid.notNull())
		.addColumn('body', blob, (body) => body.notNull())
		.addColumn('sha', 'text', (sha) => sha.notNull())
		.addColumn('withdraw_hash', 'text', (hash) => hash.notNull())
		.addColumn('received', 'integer', (received) => received.notNull())
		.addColumn('seen', 'integer')
		.addColumn('claimed_by', 'text')
		.addColumn('outcome', 'text')
		.addColumn('closed', 'integer')
		.execute();
	await make('tombstones')
		.addColumn('id_hash', 'text', (id) => id.primaryKey().notNull())
		.addColumn('sha', 'text', (sha) => sha.notNull())
		.addColumn('withdraw_hash', 'text', (hash) => hash.notNull())
		.addColumn('state', 'text', (state) => state.notNull())
		.addColumn('was_seen', 'integer', (seen) => seen.notNull())
		.addColumn('gone', 'integer', (gone) => gone.notNull())
		.execute();
	await make('audit')
		.addColumn('seq', 'integer', (seq) => seq.primaryKey().notNull())
		.addColumn('at', 'integer', (at) => at.notNull())
		.addColumn('who', 'text', (who) => who.notNull())
		.addColumn('what', 'text', (what) => what.notNull())
		.addColumn('about', 'text', (about) => about.notNull())
		.addColumn('hash', 'text', (hash) => hash.notNull())
		.execute();
	await make('audit_head')
		.addColumn('one', 'integer', (one) => one.primaryKey().notNull())
		.addColumn('seq', 'integer', (seq) => seq.notNull())
		.addColumn('hash', 'text', (hash) => hash.notNull())
		.execute();
	await make('revoked_keys')
		.addColumn('kid', 'text', (kid) => kid.primaryKey().notNull())
		.addColumn('at', 'integer', (at) => at.notNull())
		.execute();
	await make('staff')
		.addColumn('id', 'text', (id) => id.primaryKey().notNull())
		.addColumn('team', 'text', (team) => team.notNull())
		.addColumn('name', 'text', (name) => name.notNull())
		.execute();
	await make('passkeys')
		.addColumn('id', 'text', (id) => id.primaryKey().notNull())
		.addColumn('staff', 'text', (staff) => staff.notNull().references('staff.id'))
		.addColumn('public_key', blob, (key) => key.notNull())
		.addColumn('counter', 'integer', (counter) => counter.notNull())
		.execute();
	await make('enrolments')
		.addColumn('code_hash', 'text', (code) => code.primaryKey().notNull())
		.addColumn('team', 'text', (team) => team.notNull())
		.addColumn('until', 'integer', (until) => until.notNull())
		.execute();
	await make('sessions')
		.addColumn('hash', 'text', (hash) => hash.primaryKey().notNull())
		.addColumn('staff', 'text', (staff) => staff.notNull().references('staff.id'))
		.addColumn('since', 'integer', (since) => since.notNull())
		.addColumn('used', 'integer', (used) => used.notNull())
		.execute();
	const head = { one: 1, seq: 0, hash: '' };
	await db
		.insertInto('audit_head')
		.values(head)
		.onConflict((row) => row.doNothing())
		.execute();
}
