import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { readRows } from '#lib/db/copies.ts';
import { openFile } from '#lib/db/copying.ts';
import { eraseAll } from '#lib/db/erase.ts';
import { restoreCopy } from '#lib/db/restore.ts';
import { argon2 } from '#lib/db/vault/argon2.ts';
import { SCHEMA, TABLES } from '#lib/db/vault/schema.ts';
import { COPY_TABLES } from '#lib/domain/copy/rows.ts';

// There is no worker here; the work is the same.
vi.mock('#lib/db/copy-apart.ts', () => import('../fixtures/copy-here.ts'));
vi.mock('#lib/db/vault/argon2-apart.ts', () => ({ argon2Apart: argon2 }));

test('every table of the database is in a copy, apart from what is known of copies', () => {
	expect([...COPY_TABLES].sort()).toEqual(TABLES.filter((table) => table !== 'copies').sort());
});

// Every format that was ever written, kept for ever: what they hold is the example as it was then.
test.each([
	['copy-v1-argon2id.txt', 5],
	['copy-v1-pbkdf2.txt', 5],
	['notes-v1.txt', 4]
])('%s still opens, to what it always held', async (name) => {
	const text = readFileSync(`tests/known-answers/${name}`, 'utf8');
	const copy = await openFile(text, 'clover anchor window ticket marble');
	expect(copy.about.schema).toBe(SCHEMA);
	await restoreCopy(copy, 'replace', { day: '2026-11-29', at: '2026-11-29T20:00:00.000Z' });
	const { rows } = await readRows();
	await eraseAll();
	const counts = COPY_TABLES.map((table) => [table, Object.keys(rows[table]).length]);
	expect(Object.fromEntries(counts)).toEqual({
		...{ answers: 1, checkIns: 1, situation: 1, saved: 2, guides: 2, goals: 2, plan: 4 },
		...{ aboutMe: 5, requests: 2, moments: 3, rightNow: 3, stayingWell: 3 }
	});
	expect(Object.values(rows.checkIns).flatMap(({ value }) => value)).toHaveLength(13);
});
