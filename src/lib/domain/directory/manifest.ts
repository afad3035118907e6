/** What is in `directory/manifest.json` of a site: which files make up its directory. */
export type Manifest = {
	format: typeof FORMAT;
	version: typeof DIRECTORY_VERSION;
	/** ISO day on which the files were made. */
	made: string;
	/** How many services they hold. */
	services: number;
	/** Name of the file that lists, filters, matching and search read; all others hold details. */
	list: string;
	/** Each under a name that changes with what it holds; bytes, and SHA-256 in hex. */
	files: { name: string; bytes: number; sha256: string }[];
};

const FORMAT = 'waymark-site-directory';
/** Goes up when an older app could not read the files. */
export const DIRECTORY_VERSION = 1;
/** Where the manifest and its files are on a site. */
export const DIRECTORY_PATH = '/directory/';
export const MANIFEST = 'manifest.json';

/** A manifest of these files. */
export const manifestOf = (more: Omit<Manifest, 'format' | 'version'>): Manifest => ({
	format: FORMAT,
	version: DIRECTORY_VERSION,
	...more
});

// A name leads nowhere but to the folder itself.
const NAME = /^[a-z0-9][a-z0-9.-]*$/;
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

function isFile(value: unknown): boolean {
	const { name, bytes, sha256 } = (value ?? {}) as Record<string, unknown>;
	return NAME.test(String(name)) && isCount(bytes) && /^[0-9a-f]{64}$/.test(String(sha256));
}

/** The manifest that JSON holds; null when it is none, is of another version or is broken. */
export function readManifest(json: unknown): Manifest | null {
	const manifest = (json ?? {}) as Manifest;
	const { format, version, made, services, list, files } = manifest;
	const right =
		format === FORMAT &&
		version === DIRECTORY_VERSION &&
		/^\d{4}-\d\d-\d\d$/.test(made) &&
		isCount(services) &&
		Array.isArray(files) &&
		files.every(isFile) &&
		files.some(({ name }) => name === list);
	return right ? manifest : null;
}
