import { afterAll, expect, test } from 'vitest';
import { storeWithAna } from '../../tests/fixtures/receiver.ts';
import { arrival } from '../../tests/fixtures/stores.ts';
import { sha256 } from './digest.ts';
import { replay, type Final } from './replay.ts';
import { storeAll } from './requests.ts';

const T0 = 29_000_000;
const { db, stop } = await storeWithAna();
afterAll(stop);

/** How many things were done again, and what the audit was told of them. */
async function again(...finals: Final[]) {
	await db.deleteFrom('audit').execute();
	const count = await replay(db, finals, T0 + 9);
	const rows = await db.selectFrom('audit').selectAll().orderBy('seq').execute();
	expect(rows.at(-1)).toMatchObject({ at: T0 + 9, who: '', what: 'restored', about: '' });
	return [count, ...rows.slice(0, -1).map(({ who, what, about }) => [who, what, about].join(' '))];
}

test('what was final is done once more, told, and not done twice', async () => {
	const at = T0;
	await storeAll(
		db,
		['gone', 'old', 'closed'].map((id) => arrival(id)),
		T0
	);
	const passkey = { id: 'p', staff: 'ana', public_key: new Uint8Array([1]), counter: 0 };
	await db.insertInto('passkeys').values(passkey).execute();
	await db
		.insertInto('enrolments')
		.values({ code_hash: 'code', team: 'harbour', until: T0, staff: null })
		.execute();
	await db.insertInto('revoked_keys').values({ kid: 'on', at }).execute();
	const traces = { sha: 'x', withdraw_hash: 'x', was_seen: 0, gone: T0 };
	const tombstone = (id: string, state: 'withdrawn' | 'expired'): Final => ({
		at,
		kind: 'gone',
		tombstone: { id_hash: sha256(id), state, ...traces }
	});
	const finals: Final[] = [
		tombstone('gone', 'withdrawn'),
		tombstone('old', 'expired'),
		{ at, kind: 'closed', request: sha256('closed') },
		{ at, kind: 'dismissed', staff: 'ana' },
		{ at, kind: 'revoked', kid: 'off' },
		{ at, kind: 'unrevoked', kid: 'on' },
		{ at, kind: 'enrolled', code: 'code' },
		{ at, kind: 'restored' }
	];
	expect(await again(...finals)).toEqual([
		7,
		` withdrawn ${sha256('gone')}`,
		` forgotten ${sha256('old')}`,
		` closed ${sha256('closed')}`,
		'ana dismissed ',
		' key-revoked off',
		' key-restored on',
		' enrolled code'
	]);
	const left = await db.selectFrom('requests').select(['id', 'closed']).execute();
	expect(left).toEqual([{ id: 'closed', closed: T0 }]);
	const off = await db.selectFrom('revoked_keys').selectAll().execute();
	expect(off).toEqual([{ kid: 'off', at: T0 }]);
	for (const table of ['passkeys', 'enrolments'] as const)
		expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
	expect(await again(...finals)).toEqual([0]);
});

test('what names a request, a person or a key that is not there changes nothing', async () => {
	expect(
		await again(
			{ at: T0, kind: 'closed', request: sha256('never') },
			{ at: T0, kind: 'dismissed', staff: 'nobody' },
			{ at: T0, kind: 'unrevoked', kid: 'never' },
			{ at: T0, kind: 'enrolled', code: 'never' }
		)
	).toEqual([0]);
	expect(await db.selectFrom('requests').select('id').execute()).toEqual([{ id: 'closed' }]);
});
