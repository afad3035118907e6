import { AppError } from '#lib/domain/app-error.ts';
import { contentText, digestOf, type AllRows } from '#lib/domain/copy/rows.ts';
import { openCopy, sealCopy } from '#lib/domain/copy/copy-file.ts';
import { MAX_FILE_BYTES } from '#lib/domain/copy/limits.ts';
import { readRows } from './copies.ts';
import { copyApart, type CopyApart } from './copy-apart.ts';
import type { About } from './copy-work.ts';
import { deriveKey, isKdf, newKdf, type Kdf } from './vault/kdf.ts';

/** A copy, and what had to be left out of it because it no longer opens (`table/id`). */
export interface MadeCopy {
	text: string;
	rows: AllRows;
	damaged: string[];
}

/** Makes a copy of everything kept. Rejects with AppError `copy-too-large` where no device would read it again. */
export async function makeCopy(
	passphrase: string,
	{ app, day }: { app: string; day: string },
	kdf: Kdf = newKdf()
): Promise<MadeCopy> {
	const { schema, rows, damaged } = await readRows();
	const content = contentText({ schema, app, created: day, rows, damaged });
	const key = await deriveKey(passphrase, kdf);
	const header = { created: day, kdf: { ...kdf, params: { ...kdf.params } } };
	return { text: await sealCopy(content, header, key), rows, damaged };
}

/** Opens a copy out of its own text, as a restore would, and says whether it holds what is kept here now. */
export async function isWhole(text: string, passphrase: string): Promise<boolean> {
	const { apart } = await openFile(text, passphrase);
	try {
		return (await apart.ask('digest')) === (await digestOf((await readRows()).rows));
	} finally {
		apart.end();
	}
}

/** Whether a file is one that needs no passphrase: the file to read of before there were copies. */
export const isOpenFile = (text: string): boolean =>
	/^\s*\{\s*"format"\s*:\s*"waymark-notes"/.test(text.slice(0, 200));

/** A copy, opened and checked: what is told of it, and the worker that holds it until it ends. */
export interface OpenedCopy {
	about: About;
	apart: CopyApart;
}

/**
 * Opens a copy, or a file to read, in a worker that is ready or in a new one.
 * Rejects with AppError: `copy-too-large`, `copy-not-one`, `copy-newer`, `copy-cut-short`, `copy-damaged`,
 * `copy-refused` (its key would take too much to make), `copy-passphrase`, `copy-odd` (caused by the table).
 */
export async function openFile(
	text: string,
	passphrase: string,
	apart = copyApart()
): Promise<OpenedCopy> {
	if (text.length > MAX_FILE_BYTES) throw new AppError('copy-too-large');
	if (isOpenFile(text)) return { about: await apart.ask('notesFile', text), apart };
	const copy = await apart.ask('file', text);
	const { kdf } = copy.header;
	if (!isKdf(kdf)) throw new AppError('copy-refused');
	const plain = await openCopy(copy, await deriveKey(passphrase, kdf));
	return { about: await apart.ask('content', plain), apart };
}
