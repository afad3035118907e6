import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Puts what was renamed in a folder on the disk itself. Not every system lets a folder be opened for it. */
async function settle(folder: string): Promise<void> {
	const handle = await open(folder, 'r').catch(() => null);
	await handle?.sync().catch(() => undefined);
	await handle?.close();
}

/** Writes a file whole or not at all: beside its place, onto the disk, then renamed. Makes the folder where there is none. */
export async function writeWhole(
	path: string,
	parts: Iterable<string | Uint8Array>
): Promise<void> {
	const folder = dirname(path);
	const beside = `${path}.${process.pid}.part`;
	await mkdir(folder, { recursive: true });
	try {
		const file = await open(beside, 'w');
		try {
			for (const part of parts) await file.appendFile(part);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(beside, path);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
	await settle(folder);
}
