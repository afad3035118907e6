import { createHash } from 'node:crypto';
import { buildIndex } from '#lib/domain/matching/build-index.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { lexicon } from './lexicon.ts';
import { placeTables } from './place-tables.ts';

/** What `directory/manifest.json` says of the files beside it. */
export type Manifest = {
	format: 'waymark-site-directory';
	version: 1;
	/** ISO day on which the files were made. */
	made: string;
	/** How many services they hold. */
	services: number;
	/** Bytes, and SHA-256 in hex. */
	files: { name: string; bytes: number; sha256: string }[];
};

const today = () => new Date().toISOString().slice(0, 10);

/**
 * Every file under `directory/` of a site that comes from its services, by name. Write them in this
 * order: the manifest stands last, so that whoever reads it finds the files it names. Files that an
 * earlier manifest named are to be kept a while, for devices that have only read that one. `made` is an
 * ISO day.
 */
export function siteFiles(
	site: Site,
	services: readonly Service[],
	made = today()
): Map<string, string | Uint8Array> {
	const index = buildIndex(services, lexicon(), placeTables());
	const files = new Map<string, string | Uint8Array>([
		['help.json', JSON.stringify({ services, index })]
	]);
	const manifest: Manifest = {
		format: 'waymark-site-directory',
		version: 1,
		made,
		services: services.length,
		files: [...files].map(([name, content]) => ({
			name,
			bytes: Buffer.byteLength(content),
			sha256: createHash('sha256').update(content).digest('hex')
		}))
	};
	return files.set('manifest.json', JSON.stringify(manifest));
}
