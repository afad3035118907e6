import {
	DIRECTORY_PATH,
	DIRECTORY_VERSION,
	MANIFEST,
	readManifest,
	type Manifest
} from '#lib/domain/directory/manifest.ts';

/** An older app that still runs goes on with its own. */
const CACHE = `directory-${DIRECTORY_VERSION}`;
/** Says what is kept: one entry, so that a new directory takes the place of an old one in one step. */
const KEPT = `${DIRECTORY_PATH}kept.json`;
const AT_A_TIME = 4;

/** The directory that is kept on this device for use with no network. */
export type Kept = {
	manifest: Manifest;
	/** The one before, whose files stay for what is open and to go back to. */
	before: Manifest | null;
	/** When the site was last asked for a newer one, in milliseconds. */
	lookedAt: number;
	/** The list of a directory that was right but could not be read. */
	refused?: string;
};

// Where a browser keeps nothing, or nothing in a private window, all comes over the network.
const cache = async (): Promise<Cache | null> =>
	(await globalThis.caches?.open(CACHE).catch(() => null)) ?? null;

const hexOf = (hash: ArrayBuffer) =>
	[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A file as the site has it. Throws when it is not there or is not what the manifest says. */
async function fetchFile({ name, sha256 }: Manifest['files'][number]): Promise<ArrayBuffer> {
	const answer = await fetch(DIRECTORY_PATH + name);
	if (!answer.ok) throw new Error(`${name} answers ${answer.status}`);
	const content = await answer.arrayBuffer();
	if (hexOf(await crypto.subtle.digest('SHA-256', content)) !== sha256)
		throw new Error(`${name} is not what the manifest says`);
	return content;
}

/** What the site's directory is made of now. Throws when the site cannot be asked or its manifest is broken. */
export async function fetchManifest(): Promise<Manifest> {
	const answer = await fetch(DIRECTORY_PATH + MANIFEST, { cache: 'no-cache' });
	const manifest = answer.ok ? readManifest(await answer.json()) : null;
	if (manifest === null) throw new Error(`${MANIFEST} cannot be read`);
	return manifest;
}

/** What is kept; null when nothing is. */
export async function readKept(): Promise<Kept | null> {
	const own = await (await cache())?.match(KEPT).catch(() => undefined);
	const kept = (await own?.json().catch(() => null)) as Kept | null | undefined;
	const manifest = readManifest(kept?.manifest);
	return kept && manifest ? { ...kept, manifest, before: readManifest(kept.before) } : null;
}

export async function writeKept(kept: Kept): Promise<void> {
	await (await cache())?.put(KEPT, new Response(JSON.stringify(kept)));
}

/** A file of a directory: the kept one, else the site's, which is then kept. Throws when it cannot be had. */
export async function directoryFile(manifest: Manifest, name: string): Promise<ArrayBuffer> {
	const file = manifest.files.find((one) => one.name === name);
	if (file === undefined) throw new Error(`There is no ${name}`);
	const own = await cache();
	const kept = await own?.match(DIRECTORY_PATH + name).catch(() => undefined);
	if (kept) return kept.arrayBuffer();
	const content = await fetchFile(file);
	await own?.put(DIRECTORY_PATH + name, new Response(content)).catch(() => undefined);
	return content;
}

const isSame = (one: Manifest, other: Manifest | undefined) =>
	JSON.stringify(one) === JSON.stringify(other);

/**
 * Keeps a directory whole and lets it take the place of the one kept before. Nothing changes before
 * every file is there and right. Throws when one is not, or there is no room. `lookedAt` is in milliseconds.
 */
export async function keepDirectory(manifest: Manifest, lookedAt: number): Promise<void> {
	const own = await cache();
	if (own === null) return;
	const there = new Set((await own.keys()).map(({ url }) => new URL(url).pathname));
	const missing = manifest.files.filter(({ name }) => !there.has(DIRECTORY_PATH + name));
	for (let at = 0; at < missing.length; at += AT_A_TIME)
		await Promise.all(
			missing.slice(at, at + AT_A_TIME).map(async (file) => {
				await own.put(DIRECTORY_PATH + file.name, new Response(await fetchFile(file)));
			})
		);
	const kept = await readKept();
	const same = isSame(manifest, kept?.manifest);
	const before = same ? (kept?.before ?? null) : (kept?.manifest ?? null);
	await writeKept({ manifest, before, lookedAt });
	const named = new Set(
		[manifest, before].flatMap((one) => one?.files.map(({ name }) => DIRECTORY_PATH + name) ?? [])
	);
	for (const request of await own.keys()) {
		const { pathname } = new URL(request.url);
		if (pathname !== KEPT && !named.has(pathname)) await own.delete(request);
	}
}

/** Up to this many bytes a directory is kept as soon as the app is; a larger one waits until it is asked for. */
const AT_ONCE = 8_000_000;

/** Keeps the site's directory together with the app, for a worker that is being installed. Resolves in any case: the app is of use without it. */
export async function keepWithApp(): Promise<void> {
	try {
		const manifest = await fetchManifest();
		const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
		if (bytes <= AT_ONCE) await keepDirectory(manifest, Date.now());
	} catch {
		// Whoever opens Help fetches it then.
	}
}

/** Takes away the directories of apps before this one, once none of them runs. */
export async function forgetOlderDirectories(): Promise<void> {
	const names = (await globalThis.caches?.keys()) ?? [];
	const older = names.filter((name) => /^directory-\d+$/.test(name) && name !== CACHE);
	await Promise.all(older.map((name) => caches.delete(name)));
}
