import type { Table } from './schema.ts';
import { isLost, nothing, onRenewal, open, renew, type Session } from './session.ts';
import { listeners } from './store.ts';

/** Calls back now and after each change to these tables, in this tab or another. */
export function watch(
	tables: readonly Table[],
	changed: () => void,
	failed: (failure: unknown) => void
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
			if (!(await grow(current)) || mine !== turn) return;
			const lost = (failure: unknown) => {
				if (retried || !isLost(failure)) return failed(failure);
				retried = true;
				void renew(current);
			};
			const keeper = await current.full;
			// Stopped meanwhile: nothing is left to hear.
			if (mine !== turn) return;
			if (keeper) stop = keeper.watch(tables, heard, lost);
			else {
				listeners.add(changed);
				stop = () => listeners.delete(changed);
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

// Brings Dexie over; from then on it keeps and tells. False when the session ended meanwhile.
async function grow(current: Session): Promise<boolean> {
	if (current.mode !== 'kept') return !current.over;
	// Where it cannot be fetched the early keeper goes on, and only this tab hears of changes.
	current.full ??= import('./dexie-keeper.ts').then(
		({ DexieKeeper }) => new DexieKeeper().open(),
		nothing
	);
	const keeper = await current.full.catch((failure: unknown) => {
		current.full = undefined;
		throw failure;
	});
	if (current.over) keeper?.close();
	else if (keeper && current.keeper !== keeper) {
		current.keeper.close();
		current.keeper = keeper;
	}
	return !current.over;
}
