import { readFileSync, writeFileSync } from 'node:fs';
import { firstBreak, headOf } from './audit.ts';
import { backupTo, rehearse } from './backup.ts';
import { minuteForCommand, rememberTime } from './clock.ts';
import { copyAll, countRows } from './copy.ts';
import { discard, type Which } from './discard.ts';
import { journalOf } from './journal.ts';
import { sendBy } from './notice-ways.ts';
import { noticeWords } from './notice-words.ts';
import { settingsFrom } from './settings.ts';
import { minuteOf, openStore, type Store } from './store.ts';
import { readTeams, siteFileOf } from './teams.ts';

const USAGE = `npm run receiver                 takes requests until it is stopped
npm run receiver -- COMMAND
  backup FILE               writes the SQLite database to a new file, also while the receiver runs
  rehearse FILE             puts a backup back in a folder of its own and checks all of it
  move                      carries everything from SQLite in DATA_DIR to an empty DATABASE_URL
  audit                     checks the audit, and says number and hash of its last entry
  audit NUMBER HASH         checks as well that this entry is in it still, as it was
  audit-export FILE         writes every entry to a new file, one a line
  discard TEAM FROM UNTIL   deletes what came for a team between two times, as 2026-11-29T14:00Z
  discard TEAM FILE         deletes those of a team whose ids stand in a file, one a line
  test-notice TEAM          sends a notice to everyone who is told of a team's requests
  confirm-clock             believes this machine's clock, where it is far from the newest time stored`;

async function withStore<Result>(use: (db: Store) => Promise<Result>): Promise<Result> {
	const db = await openStore(settingsFrom(process.env));
	return use(db).finally(() => db.destroy());
}

function fileOf([file]: readonly string[]): string {
	if (!file) throw new Error(`Name a file.\n\n${USAGE}`);
	return file;
}

async function checkAudit([number, hash]: readonly string[]): Promise<void> {
	await withStore(async (db) => {
		const broken = await firstBreak(db);
		if (broken !== null) throw new Error(`The audit is broken at entry ${broken}.`);
		if (number !== undefined) {
			if (!hash) throw new Error(`Name its hash as well: audit ${number} HASH.`);
			const own = db.selectFrom('audit').select('hash').where('seq', '=', Number(number));
			if ((await own.executeTakeFirst())?.hash !== hash)
				throw new Error(`Entry ${number} is not in the audit as it was: its end was cut off.`);
		}
		const head = await headOf(db);
		console.log(
			head.seq === 0
				? 'The audit is whole, and has no entry yet.'
				: `The audit is whole. Its last entry: ${head.seq} ${head.hash}`
		);
	});
}

const DAY = 24 * 60;

/** What is to be discarded. Throws one plain sentence for a time or a file that is none. */
function whichOf(named: readonly string[]): Which {
	const [first = '', last] = named;
	if (last === undefined) {
		const text = readFileSync(fileOf(named), 'utf8');
		return { ids: text.split(/\s+/).filter((id) => id !== '') };
	}
	const [from, until] = [first, last].map((text) => {
		const at = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
		// The 31st of February is read as the 3rd of March.
		if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text.slice(0, -1)))
			throw new Error(`A time is like 2026-11-29T14:00Z, not "${text}".`);
		return minuteOf(at);
	}) as [number, number];
	if (until <= from || until > from + DAY)
		throw new Error('The second time has to be after the first one, by a day at most.');
	return { from, until };
}

const commands: Record<string, (named: readonly string[]) => Promise<void>> = {
	async backup(named) {
		const { dataDir, databaseUrl } = settingsFrom(process.env);
		if (databaseUrl) throw new Error('PostgreSQL has its own tools for this: docs/receiver.md.');
		backupTo(dataDir, fileOf(named));
		console.log(`Written: ${fileOf(named)}`);
	},
	async rehearse(named) {
		const journal = journalOf(settingsFrom(process.env));
		const { rows, doneAgain } = await rehearse(fileOf(named), journal, minuteOf(Date.now()));
		for (const [table, count] of Object.entries(rows)) console.log(`${table}: ${count}`);
		console.log(`The backup is whole. Done again from the journal: ${doneAgain}`);
	},
	async move() {
		const { dataDir, databaseUrl } = settingsFrom(process.env);
		if (!databaseUrl) throw new Error('Name the database to move to in DATABASE_URL.');
		const [from, to] = [await openStore({ dataDir }), await openStore({ dataDir, databaseUrl })];
		try {
			await copyAll(from, to);
			for (const [table, count] of Object.entries(await countRows(to)))
				console.log(`${table}: ${count}`);
		} finally {
			await Promise.all([from.destroy(), to.destroy()]);
		}
	},
	audit: checkAudit,
	async 'audit-export'(named) {
		await withStore(async (db) => {
			const entries = await db.selectFrom('audit').selectAll().orderBy('seq').execute();
			const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
			writeFileSync(fileOf(named), lines, { mode: 0o600, flag: 'wx' });
			console.log(`Written: ${entries.length} entries`);
		});
	},
	async discard([team = '', ...named]) {
		const which = whichOf(named);
		const settings = settingsFrom(process.env);
		await withStore(async (db) => {
			const minute = await minuteForCommand(db);
			const gone = await discard(db, team, which, minute);
			await journalOf(settings).keepUp(db, minute);
			if (gone === 0 && !readTeams(settings).some(({ id }) => id === team))
				throw new Error(`There is no team "${team}" in ${siteFileOf(settings.site)}.`);
			console.log(`Deleted: ${gone}. What somebody has claimed stays.`);
		});
	},
	async 'test-notice'([team = '']) {
		const { notices } = settingsFrom(process.env);
		const own = notices?.teams[team];
		if (!notices || !own) throw new Error(`RECEIVER_NOTICES names nobody for a team "${team}".`);
		const told = { team, kind: 'test', count: 0, waiting: 0, late: 0, oldest: 0 } as const;
		const words = noticeWords(told, notices.desk);
		for (const way of [...own.to, ...own.lateTo]) {
			try {
				await sendBy(way, words, notices);
				console.log(`Sent by ${way.kind} to ${way.to}`);
			} catch (error) {
				// The others may go, and are tried as well.
				console.error(`Not sent by ${way.kind} to ${way.to}: ${(error as Error).message}`);
				process.exitCode = 1;
			}
		}
	},
	async 'confirm-clock'() {
		const now = Date.now();
		await withStore((db) => rememberTime(db, minuteOf(now)));
		console.log(`The time is ${new Date(now).toISOString()}. What is due by it is deleted again.`);
	}
};

/** Does one thing with the receiver's database. Rejects with one plain sentence. */
export async function runCommand(name: string, named: readonly string[]): Promise<void> {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) throw new Error(USAGE);
	await command(named);
}
