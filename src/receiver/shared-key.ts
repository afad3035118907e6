import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Store } from './store.ts';

/** A key that every receiver on one database shares; whoever needs it first makes it. */
export async function sharedKey(db: Store, name: string): Promise<KeyObject> {
	const read = () =>
		db.selectFrom('shared_keys').select('secret').where('name', '=', name).executeTakeFirst();
	let known = await read();
	if (!known) {
		const made = { name, secret: randomBytes(32).toString('base64url') };
		const making = db.insertInto('shared_keys').values(made);
		await making.onConflict((row) => row.doNothing()).execute();
		known = (await read()) ?? made;
	}
	return createSecretKey(known.secret, 'base64url');
}

/** The same, read from the store once. */
export function keptKey(db: Store, name: string): () => Promise<KeyObject> {
	let kept: Promise<KeyObject> | undefined;
	return () => {
		kept ??= sharedKey(db, name).catch((error: unknown) => {
			kept = undefined;
			throw error;
		});
		return kept;
	};
}
