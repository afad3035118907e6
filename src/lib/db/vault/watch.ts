import type { Table } from './schema.ts';
import { isLost, nothing, onRenewal, open, renew, type Session } from './session.ts';
import type { DexieKeeper } from './dexie-keeper.ts';
import { onWritten, WRITTEN, WRITTEN_BY_DEXIE } from './native-keeper.ts';
import { listeners } from './store.ts';

type Watch = (
	tables: readonly Table[],
	changed: () => void,
	failed: (failure: unknown) => void
) => () => void;

/** Calls back now and after each change to these tables, in this tab or another, through Dexie's live queries. */
export const watch: Watch = (...what) => follow(attachDexie, ...what);

/** The same for who has no query that is to run again, and so needs no Dexie. */
export const hear: Watch = (...what) => follow(async () => undefined, ...what);

function follow(
	attach: (current: Session) => Promise<DexieKeeper | undefined>,
	...[tables, changed, failed]: Parameters<Watch>
): () => void {
	let stop: (() => unknown) | undefined;
	let turn = 0;
	let retried = false;
	const heard = () => {
		retried = false;
		changed();
	};
	const start = async () => {
		const mine = (turn += 1);
		stop?.();
		stop = undefined;
		try {
			const current = await open();
			const keeper = await attach(current);
			// Stopped or ended meanwhile: nothing is left to hear.
			if (current.over || mine !== turn) return;
			const lost = (failure: unknown) => {
				if (retried || !isLost(failure)) return failed(failure);
				retried = true;
				void renew(current);
			};
			if (keeper) stop = keeper.watch(tables, heard, lost);
			else {
				stop = current.mode === 'kept' ? onKept(tables, changed) : onCommit(changed);
				changed();
			}
		} catch (failure) {
			if (mine === turn) failed(failure);
		}
	};
	const forgo = onRenewal(() => void start());
	void start();
	return () => {
		turn += 1;
		forgo();
		stop?.();
	};
}

function onKept(...what: [readonly Table[], () => void]): () => void {
	const stops = [WRITTEN, WRITTEN_BY_DEXIE].map((name) => onWritten(...what, name));
	return () => stops.forEach((stop) => stop());
}

function onCommit(changed: () => void): () => void {
	listeners.add(changed);
	return () => listeners.delete(changed);
}

// Brings Dexie over; from then on it keeps and tells. Undefined where it cannot be fetched: the native keeper goes on.
async function attachDexie(current: Session): Promise<DexieKeeper | undefined> {
	if (current.mode !== 'kept') return undefined;
	current.dexie ??= import('./dexie-keeper.ts').then(
		({ DexieKeeper }) => new DexieKeeper().open(),
		nothing
	);
	const keeper = await current.dexie.catch((failure: unknown) => {
		current.dexie = undefined;
		throw failure;
	});
	if (current.over) keeper?.close();
	else if (keeper && current.keeper !== keeper) {
		current.keeper.close();
		current.keeper = keeper;
	}
	return keeper;
}
