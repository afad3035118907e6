import type { Table } from './schema.ts';
import { isLost, nothing, onRenewal, open, renew, type Mode, type Session } from './session.ts';
import type { DexieKeeper } from './dexie-keeper.ts';
import { onWritten, WRITTEN, WRITTEN_BY_DEXIE } from './native-keeper.ts';
import { listeners } from './store.ts';

type Watch = (
	tables: readonly Table[],
	/** Told whether it was this tab that wrote. */
	changed: (here: boolean) => void,
	failed: (failure: unknown) => void
) => () => void;

/** Calls back now and after each change to these tables, in this tab or another, through Dexie's live queries. */
export const watch: Watch = (...what) => follow(attachDexie, ...what);

/** The same for who has no query that is to run again, and so needs no Dexie; of this tab's own writes it is told before they resolve. */
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
		changed(false);
	};
	const start = async () => {
		const mine = (turn += 1);
		stop?.();
		stop = undefined;
		try {
			const current = await open();
			if (mine !== turn) return;
			// What is kept is shown at once, however long Dexie takes over a slow line.
			const deaf = listen(current.mode, tables, changed);
			stop = deaf;
			changed(false);
			const keeper = await attach(current);
			// Stopped or ended meanwhile: nothing is left to hear.
			if (!keeper || current.over || mine !== turn) return;
			const lost = (failure: unknown) => {
				if (retried || !isLost(failure)) return failed(failure);
				retried = true;
				void renew(current);
			};
			let begun = false;
			const end = keeper.watch(
				tables,
				() => {
					if (begun) return heard();
					// Until now it was heard without Dexie.
					begun = true;
					retried = false;
					deaf();
				},
				lost
			);
			stop = () => {
				deaf();
				end();
			};
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

function listen(
	mode: Mode,
	tables: readonly Table[],
	changed: (here: boolean) => void
): () => void {
	const told = (written: readonly Table[]) => {
		if (tables.some((table) => written.includes(table))) changed(true);
	};
	listeners.add(told);
	const elsewhere = (here: boolean) => {
		if (!here) changed(false);
	};
	const names = mode === 'kept' ? [WRITTEN, WRITTEN_BY_DEXIE] : [];
	const stops = names.map((name) => onWritten(tables, elsewhere, name));
	return () => {
		listeners.delete(told);
		stops.forEach((stop) => stop());
	};
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
