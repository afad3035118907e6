import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	writeSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { replay, type Final } from './replay.ts';
import { DAYS_OF_A_TOMBSTONE } from './retention.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';
import type { Minute, Tables } from './tables.ts';

/** One line: what was final, and number and hash of the audit entry that tells of it. */
export type Line = { seq: number; hash: string } & Final;

/** The deeds that must stay done after a restore. */
const FINAL = [
	'withdrawn',
	'forgotten',
	'closed',
	'dismissed',
	'key-revoked',
	'key-restored',
	'enrolled'
] as const;

/**
 * What was final, in a file of its own that only ever grows: when the database is put back from a backup,
 * what was taken back, closed, dismissed or revoked since then is done again from here.
 */
export class Journal {
	readonly #path: string;
	#turn: Promise<unknown> = Promise.resolve();

	constructor(path: string) {
		this.#path = path;
	}

	/** Every line, oldest first; what a cut-off write left at the end is no line. */
	lines(): Line[] {
		if (!existsSync(this.#path)) return [];
		const texts = readFileSync(this.#path, 'utf8').split('\n');
		return texts.flatMap((text) => {
			try {
				return [JSON.parse(text) as Line];
			} catch {
				return [];
			}
		});
	}

	/** Writes what is final since the last line; resolves once that is on the disk. When the database is older than the journal it is brought back to where it was; the number of things done again. */
	keepUp(db: Store, now: Minute): Promise<number> {
		const unit = this.#turn.then(() => this.#keepUp(db, now));
		this.#turn = unit.catch(() => undefined);
		return unit;
	}

	#last: Pick<Line, 'seq' | 'hash'> | undefined;

	async #keepUp(db: Store, now: Minute): Promise<number> {
		const head = await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
		this.#last ??= this.lines().at(-1) ?? { seq: 0, hash: '' };
		if (head.seq === this.#last.seq && head.hash === this.#last.hash) return 0;
		if (await this.#isBehind(db)) return this.#restore(db, now);
		const lines = await linesSince(db, this.#last.seq);
		this.#append(lines);
		return 0;
	}

	async #isBehind(db: Store): Promise<boolean> {
		const { seq, hash } = this.#last ?? { seq: 0, hash: '' };
		if (seq === 0) return false;
		const own = db.selectFrom('audit').select('hash').where('seq', '=', seq);
		return (await own.executeTakeFirst())?.hash !== hash;
	}

	async #restore(db: Store, now: Minute): Promise<number> {
		const done = await replay(db, await this.linesAfter(db), now);
		const { seq, hash } = await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
		this.#append([{ seq, hash, kind: 'restored', at: now }]);
		return done;
	}

	/** The lines that a database does not know of. */
	async linesAfter(db: Store): Promise<Line[]> {
		const entries = await db.selectFrom('audit').select('hash').execute();
		const known = new Set(entries.map(({ hash }) => hash));
		const lines = this.lines();
		return lines.slice(lines.findLastIndex(({ hash }) => known.has(hash)) + 1);
	}

	#append(lines: readonly Line[]) {
		if (lines.length === 0) return;
		mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
		write(this.#path, 'a', lines);
		this.#last = lines.at(-1);
	}

	/** Leaves out traces of requests that the receiver has forgotten as well. */
	forget(now: Minute) {
		const lines = this.lines();
		const oldest = now - DAYS_OF_A_TOMBSTONE * 24 * 60;
		const kept = lines.filter(
			({ kind, at }, index) =>
				at > oldest || index === lines.length - 1 || (kind !== 'gone' && kind !== 'closed')
		);
		if (kept.length === lines.length) return;
		write(`${this.#path}.new`, 'w', kept);
		renameSync(`${this.#path}.new`, this.#path);
	}
}

/** The journal where the settings have it. */
export const journalOf = ({ journal, dataDir }: Pick<Settings, 'journal' | 'dataDir'>) =>
	new Journal(journal ?? join(dataDir, 'journal', 'final.jsonl'));

function write(path: string, how: 'a' | 'w', lines: readonly Line[]) {
	const file = openSync(path, how, 0o600);
	try {
		// The break in front ends a line that was cut off.
		writeSync(file, `\n${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

async function linesSince(db: Store, seq: number): Promise<Line[]> {
	const entries = await db
		.selectFrom('audit')
		.selectAll()
		.where('seq', '>', seq)
		.where('what', 'in', FINAL)
		.orderBy('seq')
		.execute();
	const lines: Line[] = [];
	for (const entry of entries) {
		const final = await finalOf(db, entry);
		if (final) lines.push({ seq: entry.seq, hash: entry.hash, ...final });
	}
	return lines;
}

async function finalOf(
	db: Store,
	{ at, who, what, about }: Tables['audit']
): Promise<Final | null> {
	if (what === 'dismissed') return { kind: 'dismissed', at, staff: who };
	if (what === 'key-revoked') return { kind: 'revoked', at, kid: about };
	if (what === 'key-restored') return { kind: 'unrevoked', at, kid: about };
	if (what === 'enrolled') return { kind: 'enrolled', at, code: about };
	if (what === 'closed') return { kind: 'closed', at, request: about };
	const tombstone = await db
		.selectFrom('tombstones')
		.selectAll()
		.where('id_hash', '=', about)
		.executeTakeFirst();
	// Without one it was so long ago that no copy can come any more.
	return tombstone ? { kind: 'gone', at, tombstone } : null;
}
