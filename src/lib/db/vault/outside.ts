import { finished } from './native-keeper.ts';
import { fromText, metaRow, toText } from './lock-row.ts';
import { importKey, newKeyBytes } from './seal.ts';

/**
 * The safety plan outside of the lock, for whoever says so: a second one, sealed under a key that lies
 * beside it and opens nothing else. It hides nothing from somebody who can open the device.
 */
export interface Outside {
	id: 'outside';
	key: string;
	iv: string;
	ct: string;
}
export type PlanRows = { id: string; rev: number; value: unknown }[];

const cipher = (iv: Uint8Array<ArrayBuffer>) => ({
	name: 'AES-GCM',
	iv,
	additionalData: new TextEncoder().encode('outside/1')
});

/** What lies outside. */
export async function openOutside({ key, iv, ct }: Outside): Promise<PlanRows> {
	const opening = await importKey(fromText(key));
	const plain = await crypto.subtle.decrypt(cipher(fromText(iv)), opening, fromText(ct));
	return JSON.parse(new TextDecoder().decode(plain)) as PlanRows;
}

/** Puts the plan outside, as it now is; null takes it in again. `follows`: only where there is one already. */
export async function putOutside(
	database: IDBDatabase,
	plan: PlanRows | null,
	follows = false
): Promise<void> {
	const before = await metaRow<Outside>(database, 'outside');
	const row = plan && (await sealed(plan, before));
	const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
	const meta = transaction.objectStore('meta');
	const look = meta.get('outside') as IDBRequest<Outside | undefined>;
	look.onsuccess = () => {
		if (!row) meta.delete('outside');
		// Taken in by another tab meanwhile, it stays in.
		else if (!follows || look.result) meta.put(row);
	};
	await finished(transaction);
}

async function sealed(plan: PlanRows, before?: Outside): Promise<Outside> {
	const key = before?.key ?? toText(newKeyBytes());
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const plain = new TextEncoder().encode(JSON.stringify(plan));
	const ct = await crypto.subtle.encrypt(cipher(iv), await importKey(fromText(key)), plain);
	return { id: 'outside', key, iv: toText(iv), ct: toText(new Uint8Array(ct)) };
}
