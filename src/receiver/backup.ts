import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { firstBreak } from './audit.ts';
import { countRows } from './copy.ts';
import { sha256 } from './digest.ts';
import type { Journal } from './journal.ts';
import { DATABASE_FILE } from './node-sqlite.ts';
import { replay } from './replay.ts';
import { openStore, type Store } from './store.ts';
import type { Minute } from './tables.ts';

/** Writes all of a SQLite database as it is at this moment to a new file, also while a receiver uses it. Throws when the file is there already or there is no database. */
export function backupTo(dataDir: string, file: string): void {
	const path = join(dataDir, DATABASE_FILE);
	if (!existsSync(path)) throw new Error(`There is no database at ${path}.`);
	if (existsSync(file)) throw new Error(`${file} is there already: a backup replaces nothing.`);
	const database = new DatabaseSync(path, { timeout: 20_000 });
	try {
		database.prepare('VACUUM INTO ?').run(file);
	} finally {
		database.close();
	}
	chmodSync(file, 0o600);
}

/** What a backup holds, and what would be done again from the journal if it were put back. */
export type Rehearsed = { rows: Record<string, number>; doneAgain: number };

/** Puts a backup back in a folder of its own, as if it were needed, and looks through all of it; the backup and the database in use stay as they are. Throws one plain sentence for what is wrong. */
export async function rehearse(file: string, journal: Journal, now: Minute): Promise<Rehearsed> {
	if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
	const dataDir = mkdtempSync(join(tmpdir(), 'rehearsal-'));
	try {
		copyFileSync(file, join(dataDir, DATABASE_FILE));
		const db = await openStore({ dataDir });
		try {
			await refuseUnlessWhole(db);
			const rows = await countRows(db);
			const doneAgain = await replay(db, await journal.linesAfter(db), now);
			await refuseUnlessWhole(db);
			return { rows, doneAgain };
		} finally {
			await db.destroy();
		}
	} finally {
		rmSync(dataDir, { recursive: true });
	}
}

async function refuseUnlessWhole(db: Store): Promise<void> {
	const at = await firstBreak(db);
	if (at !== null) throw new Error(`The audit is broken at entry ${at}.`);
	const ids = await db.selectFrom('requests').select('id').execute();
	for (const { id } of ids) {
		const own = db.selectFrom('requests').select(['body', 'sha']).where('id', '=', id);
		const { body, sha } = await own.executeTakeFirstOrThrow();
		if (sha256(body) !== sha) throw new Error(`The body of request ${id} is not what came.`);
	}
}
