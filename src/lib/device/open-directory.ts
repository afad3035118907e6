import type { Manifest } from '#lib/domain/directory/manifest.ts';
import { readSiteList, type SiteList } from '#lib/domain/matching/site-list.ts';
import {
	directoryFile,
	fetchManifest,
	keepDirectory,
	readKept,
	writeKept,
	type Kept
} from './kept-directory.ts';

export { directoryFile };

/** A directory that can be asked. */
export type OpenDirectory = { manifest: Manifest; list: SiteList };

const DAY = 86_400_000;

async function opened(manifest: Manifest): Promise<OpenDirectory> {
	const file = new Uint8Array(await directoryFile(manifest, manifest.list));
	return { manifest, list: readSiteList(file) };
}

async function orElse<Value>(attempt: () => Promise<Value>): Promise<Value | null> {
	try {
		return await attempt();
	} catch {
		return null;
	}
}

async function openedBefore({ manifest, before, lookedAt }: Kept): Promise<OpenDirectory | null> {
	if (before === null) return null;
	const found = await orElse(() => opened(before));
	if (found !== null)
		await writeKept({ manifest: before, before: null, lookedAt, refused: manifest.list });
	return found;
}

/** Opens the kept directory; where it cannot be read, the one before it; else the site's. Throws when none can be had. */
export async function openDirectory(): Promise<OpenDirectory> {
	const kept = await readKept();
	const found = kept && ((await orElse(() => opened(kept.manifest))) ?? (await openedBefore(kept)));
	return found ?? opened(await fetchManifest());
}

// A clock that was set back must not put this off for ever.
const lookedToday = ({ lookedAt }: Kept, now: number) =>
	Math.floor(lookedAt / DAY) === Math.floor(now / DAY);

/**
 * Asks the site for a newer directory, once a day at most, and keeps it when every file is right and its
 * list can be read. True when another one took the place of the kept one. Throws when the site cannot be
 * asked or what it has is broken: what was kept is untouched then. `now` is in milliseconds.
 */
export async function bringUpToDate(now: number): Promise<boolean> {
	const kept = await readKept();
	if (kept && lookedToday(kept, now)) return false;
	const manifest = await fetchManifest();
	if (kept?.refused === manifest.list) return false;
	await opened(manifest);
	await keepDirectory(manifest, now);
	return kept !== null && kept.manifest.list !== manifest.list;
}
