import { createHash } from 'node:crypto';
import { gatheringsOf } from '#lib/domain/directory/gathering.ts';
import { MANIFEST, manifestOf } from '#lib/domain/directory/manifest.ts';
import type { ServiceList } from '#lib/domain/directory/service.ts';
import { buildIndex } from '#lib/domain/matching/build-index.ts';
import type { ListHeader } from '#lib/domain/matching/site-list.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { detailFiles, detailGroups } from './details-files.ts';
import { lexicon } from './lexicon.ts';
import { packIndex } from './pack-index.ts';
import { placeTables } from './place-tables.ts';
import { narrowest, writeColumns } from './write-columns.ts';

export type { Manifest } from '#lib/domain/directory/manifest.ts';

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const today = () => new Date().toISOString().slice(0, 10);

/**
 * Every file under `directory/` of a site that comes from its services, by name. Write them in this
 * order: the manifest stands last, so that whoever reads it finds the files it names. Files that an
 * earlier manifest named are to be kept a while, for devices that have only read that one. `made` is an
 * ISO day.
 */
export function siteFiles(
	site: Site,
	services: ServiceList,
	made = today()
): Map<string, string | Uint8Array> {
	const files = new Map<string, string | Uint8Array>();
	const add = (kind: string, ending: string, content: string | Uint8Array): string => {
		const name = `${kind}-${hashOf(content).slice(0, 16)}.${ending}`;
		files.set(name, content);
		return name;
	};
	const { header, columns } = packIndex(buildIndex(services, lexicon(), placeTables()));
	const shown: string[] = [];
	const gatherings: number[] = [];
	const lengths: number[] = [];
	for (const service of services) {
		if (gatheringsOf(service).length > 0) gatherings.push(lengths.length);
		shown.push(JSON.stringify(service.name));
		lengths.push(Buffer.byteLength(JSON.stringify(service)));
	}
	const groups = detailGroups(columns.ids as string[]);
	const numbers = lengths.map(() => 0);
	groups.forEach((rows, number) => rows.forEach((row) => (numbers[row] = number)));
	const details = detailFiles(services, groups, lengths).map((file) =>
		add('details', 'json', file)
	);
	const listHeader: ListHeader = { ...header, details, gatherings };
	const list = add(
		'list',
		'bin',
		writeColumns(listHeader, {
			...columns,
			shown,
			details: narrowest(numbers)
		})
	);
	const manifest = manifestOf({
		made,
		services: services.length,
		list,
		files: [...files].map(([name, content]) => ({
			name,
			bytes: Buffer.byteLength(content),
			sha256: hashOf(content)
		}))
	});
	return files.set(MANIFEST, JSON.stringify(manifest));
}
