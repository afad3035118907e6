import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { arrival } from '../../tests/fixtures/stores.ts';
import { append } from './audit.ts';
import { newestTime, rememberTime } from './clock.ts';
import { runCommand } from './commands.ts';
import { storeAll } from './requests.ts';
import { minuteOf, openStore, type Store } from './store.ts';

const NOW = minuteOf(Date.now());
let dir = '';
let said: string[] = [];
beforeEach(() => {
	said = [];
	dir = mkdtempSync(join(tmpdir(), 'commands-used-'));
	vi.stubEnv('DATA_DIR', join(dir, 'data'));
	vi.stubEnv('DATABASE_URL', '');
	vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
	rmSync(dir, { recursive: true });
});

async function inStore<Result>(use: (db: Store) => Promise<Result>): Promise<Result> {
	const db = await openStore({ dataDir: join(dir, 'data') });
	return use(db).finally(() => db.destroy());
}

const entries = (...abouts: string[]) =>
	abouts.map((about) => ({ at: NOW, who: 'ana', what: 'opened' as const, about }));
const noted = (...abouts: string[]) =>
	inStore((db) => db.transaction().execute((unit) => append(unit, entries(...abouts))));
const refused = (name: string, ...named: string[]) => expect(runCommand(name, named)).rejects;

test.each(['', 'deletes', 'toString', 'constructor'])(
	'what is no command is answered with all that are: %j',
	async (name) => {
		const named = ['backup', 'rehearse', 'move', 'audit', 'audit-export', 'discard', 'test-notice'];
		for (const one of [...named, 'confirm-clock']) await refused(name).toThrow(`\n  ${one} `);
	}
);

test('a backup goes to the file that is named, and what it holds is said when it is rehearsed', async () => {
	await inStore((db) => storeAll(db, [arrival('one'), arrival('two')], NOW));
	await refused('backup').toThrow(/^Name a file\.\n\nnpm run receiver /);
	const file = join(dir, 'kept.sqlite');
	await runCommand('backup', [file]);
	expect(said).toEqual([`Written: ${file}`]);
	await runCommand('rehearse', [file]);
	expect(said).toContain('requests: 2');
	expect(said).toContain('staff: 0');
	expect(said.at(-1)).toBe('The backup is whole. Done again from the journal: 0');
	vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
	await refused('backup', join(dir, 'other.sqlite')).toThrow('PostgreSQL has its own tools');
	expect(existsSync(join(dir, 'other.sqlite'))).toBe(false);
});

test('everything moves only where a database is named to move to', async () => {
	await refused('move').toThrow('Name the database to move to in DATABASE_URL.');
});

test('the last entry of an audit is said, and is found again by its number and hash alone', async () => {
	await noted('first', 'last');
	await runCommand('audit', []);
	const [, seq = '', hash = ''] = / (\d+) (\S+)$/.exec(said[0] ?? '') ?? [];
	expect([said[0], seq]).toEqual([`The audit is whole. Its last entry: 2 ${hash}`, '2']);
	await noted('later');
	await runCommand('audit', [seq, hash]);
	expect(said[1]).toMatch(/^The audit is whole\. Its last entry: 3 /);
	await refused('audit', '1', hash).toThrow('Entry 1 is not in the audit as it was');
	await refused('audit', '4', hash).toThrow('its end was cut off');
	await inStore((db) =>
		db.updateTable('audit').set({ about: 'other' }).where('seq', '=', 2).execute()
	);
	await refused('audit').toThrow('The audit is broken at entry 2.');
});

test('the audit is exported in its order to a new file that nobody else reads', async () => {
	await noted('first');
	await noted('second', 'third');
	const file = join(dir, 'audit.jsonl');
	await runCommand('audit-export', [file]);
	expect(said).toEqual(['Written: 3 entries']);
	const text = readFileSync(file, 'utf8');
	const lines = text
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as object);
	expect(lines).toMatchObject(
		['first', 'second', 'third'].map((about, at) => ({ seq: at + 1, about, who: 'ana', at: NOW }))
	);
	expect([text.endsWith('}\n'), statSync(file).mode & 0o777]).toEqual([true, 0o600]);
	await refused('audit-export', file).toThrow('EEXIST');
	await refused('audit-export').toThrow('Name a file.');
});

const time = (minute: number) => `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;

test('between two times is from the first up to the second, which may be a day later and no more', async () => {
	const day = 24 * 60;
	const from = NOW - day - 10;
	await inStore(async (db) => {
		for (const [id, at] of [
			['before', -1],
			['first', 0],
			['last', day - 1],
			['after', day]
		] as const)
			await storeAll(db, [arrival(id)], from + at);
	});
	await refused('discard', 'harbour', time(from), time(from)).toThrow('after the first one');
	await refused('discard', 'harbour', time(from + 1), time(from)).toThrow('after the first one');
	await refused('discard', 'harbour', time(from), time(from + day + 1)).toThrow('by a day at most');
	await runCommand('discard', ['harbour', time(from), time(from + day)]);
	expect(said).toEqual(['Deleted: 2. What somebody has claimed stays.']);
	const left = await inStore((db) =>
		db.selectFrom('requests').select('id').orderBy('id').execute()
	);
	expect(left.map(({ id }) => id)).toEqual(['after', 'before']);
});

test.each([
	'2026-02-31T14:00Z',
	'2026-02-28T24:00Z',
	'2026-13-01T14:00Z',
	'on 2026-02-28T14:00Z',
	'2026-02-28T14:00Z or so',
	'2026-02-28T14:00',
	'2026-02-28'
])('%s is no time, and nothing is deleted by it', async (wrong) => {
	const said = `A time is like 2026-11-29T14:00Z, not "${wrong}".`;
	await refused('discard', 'harbour', wrong, '2026-03-01T14:00Z').toThrow(said);
	await refused('discard', 'harbour', '2026-02-28T13:00Z', wrong).toThrow(said);
});

test('ids stand one a line, and a file that names none deletes nothing', async () => {
	await inStore((db) => storeAll(db, [arrival('one'), arrival('two')], NOW));
	const file = join(dir, 'ids');
	writeFileSync(file, '\n\n  \r\n');
	vi.stubEnv('SITE', 'default');
	vi.stubEnv('WAYMARK_DEMONSTRATION', '');
	await refused('discard', 'harbor', file).toThrow('There is no team "harbor" in ');
	writeFileSync(file, 'two\r\none\r\n');
	await runCommand('discard', ['harbour', file]);
	expect(said).toEqual(['Deleted: 2. What somebody has claimed stays.']);
	await refused('discard', 'harbour').toThrow();
});

test.each(['hill', 'toString'])(
	'a notice to %s, of which nobody is told, is refused',
	async (team) => {
		await refused('test-notice', team).toThrow(
			`RECEIVER_NOTICES names nobody for a team "${team}".`
		);
	}
);

test('a clock that is confirmed is the newest time stored, and what it says is told', async () => {
	await inStore((db) => rememberTime(db, NOW - 400 * 24 * 60));
	vi.useFakeTimers({ now: NOW * 60_000, toFake: ['Date'] });
	await refused('discard', 'harbour', time(NOW), time(NOW + 1)).toThrow('confirm-clock');
	await runCommand('confirm-clock', []);
	vi.useRealTimers();
	expect(said).toEqual([
		`The time is ${new Date(NOW * 60_000).toISOString()}. What is due by it is deleted again.`
	]);
	expect(await inStore(newestTime)).toBe(NOW);
});
