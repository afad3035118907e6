import type { DeleteResult, InsertResult, Transaction, UpdateResult } from 'kysely';
import { append, type Entry } from './audit.ts';
import { sha256 } from './digest.ts';
import type { Store } from './store.ts';
import type { Minute, Tables } from './tables.ts';

/** Something that stays done, whatever backup the database is put back from. Requests are named by the hash of their id. */
export type Final = { at: Minute } & (
	| { kind: 'gone'; tombstone: Tables['tombstones'] }
	| { kind: 'closed'; request: string }
	| { kind: 'dismissed'; staff: string }
	| { kind: 'revoked' | 'unrevoked'; kid: string }
	| { kind: 'enrolled'; code: string }
	| { kind: 'restored' }
);

/** Does what was final once more, in one unit and told in the audit, and ends every session: a sign-out is not written down. How many things had to be done again. */
export function replay(db: Store, finals: readonly Final[], now: Minute): Promise<number> {
	return db.transaction().execute(async (unit) => {
		const rows = await unit.selectFrom('requests').select('id').execute();
		const ids = new Map(rows.map(({ id }) => [sha256(id), id]));
		const entries: Entry[] = [];
		for (const final of finals)
			if (await again(unit, final, ids)) entries.push({ at: now, who: '', ...entryOf(final) });
		await unit.deleteFrom('sessions').execute();
		await append(unit, [...entries, { at: now, who: '', what: 'restored', about: '' }]);
		return entries.length;
	});
}

function entryOf(final: Final): Pick<Entry, 'what' | 'about'> & Partial<Entry> {
	switch (final.kind) {
		case 'gone':
			return {
				what: final.tombstone.state === 'withdrawn' ? 'withdrawn' : 'forgotten',
				about: final.tombstone.id_hash
			};
		case 'closed':
			return { what: 'closed', about: final.request };
		case 'dismissed':
			return { what: 'dismissed', who: final.staff, about: '' };
		case 'revoked':
			return { what: 'key-revoked', about: final.kid };
		case 'unrevoked':
			return { what: 'key-restored', about: final.kid };
		case 'enrolled':
			return { what: 'enrolled', about: final.code };
		case 'restored':
			return { what: 'restored', about: '' };
		default:
			return final satisfies never;
	}
}

type Changed = Partial<DeleteResult & UpdateResult & InsertResult>;
const changed = ({ numDeletedRows, numUpdatedRows, numInsertedOrUpdatedRows }: Changed) =>
	Number(numDeletedRows ?? numUpdatedRows ?? numInsertedOrUpdatedRows ?? 0) > 0;

/** Whether anything had to be done. */
async function again(
	unit: Transaction<Tables>,
	final: Final,
	ids: ReadonlyMap<string, string>
): Promise<boolean> {
	switch (final.kind) {
		case 'gone': {
			const traced = await unit
				.insertInto('tombstones')
				.values(final.tombstone)
				.onConflict((row) => row.doNothing())
				.executeTakeFirstOrThrow();
			const id = ids.get(final.tombstone.id_hash) ?? '';
			const deleted = unit.deleteFrom('requests').where('id', '=', id);
			return changed(await deleted.executeTakeFirstOrThrow()) || changed(traced);
		}
		case 'closed': {
			const closing = unit
				.updateTable('requests')
				.set({ closed: final.at })
				.where('id', '=', ids.get(final.request) ?? '')
				.where('closed', 'is', null);
			return changed(await closing.executeTakeFirstOrThrow());
		}
		case 'dismissed': {
			const dismissing = unit.deleteFrom('passkeys').where('staff', '=', final.staff);
			return changed(await dismissing.executeTakeFirstOrThrow());
		}
		case 'revoked': {
			const revoking = unit
				.insertInto('revoked_keys')
				.values({ kid: final.kid, at: final.at })
				.onConflict((row) => row.doNothing());
			return changed(await revoking.executeTakeFirstOrThrow());
		}
		case 'unrevoked': {
			const allowing = unit.deleteFrom('revoked_keys').where('kid', '=', final.kid);
			return changed(await allowing.executeTakeFirstOrThrow());
		}
		case 'enrolled': {
			const using = unit.deleteFrom('enrolments').where('code_hash', '=', final.code);
			return changed(await using.executeTakeFirstOrThrow());
		}
		case 'restored':
			return false;
		default:
			return final satisfies never;
	}
}
