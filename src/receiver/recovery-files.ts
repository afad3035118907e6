import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { labelOf, unwrapKey } from '#lib/domain/sealing/key-file.ts';
import { readKeyFile } from './key-place.ts';
import { askPassphrase } from './passphrase.ts';
import { opened, sealedOf } from './recovery.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

/** Writes lines to a new file that its owner alone may read; their number. Rejects when it is there already. */
async function writeLines(path: string, lines: AsyncIterable<unknown>): Promise<number> {
	const file = openSync(path, 'wx', 0o600);
	let count = 0;
	try {
		for await (const line of lines) {
			writeSync(file, `${JSON.stringify(line)}\n`);
			count += 1;
		}
	} finally {
		closeSync(file);
	}
	return count;
}

/** Writes requests of a team to a new file, sealed as they are, so that no key has to come near the database. */
export const writeSealed = (
	db: Store,
	{ team, ids, to }: { team: string; ids: readonly string[]; to: string },
	now: Minute
): Promise<number> => writeLines(to, sealedOf(db, team, ids, now));

type Opening = {
	/** Written by `writeSealed`. */
	file: string;
	/** Path of a key file. */
	key: string;
	/** A new file; on the terminal without it. */
	to: string | undefined;
	descriptor: string | undefined;
	dataDir: string;
};

/** Opens a file of sealed requests with a key file, whose passphrase it asks for. */
export async function openSealed({ file, key, to, descriptor, dataDir }: Opening): Promise<void> {
	const wrapped = readKeyFile(key, dataDir);
	const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
	const bytes = await unwrapKey(wrapped, await askPassphrase(descriptor));
	const found = opened(lines, { kid: labelOf(wrapped).kid, key: bytes });
	if (to !== undefined) console.log(`Written, in plain: ${await writeLines(to, found)}`);
	else for await (const one of found) console.log(JSON.stringify(one));
}
