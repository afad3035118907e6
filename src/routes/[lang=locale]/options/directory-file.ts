import { loadIndex } from '#lib/domain/matching/load-index.ts';
import type { Directory } from '#lib/domain/matching/directory-index.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { fetchJson } from './outcode-tables.ts';

const NO_TABLES = { outcodes: {}, areas: [] };

/** The site's services by id, and their index without tables of places. Throws when they are not there or broken. */
export async function fetchDirectory(): Promise<{
	services: ReadonlyMap<string, Service>;
	directory: Directory;
}> {
	const bundle = (await fetchJson('/directory/help.json')) as {
		services: Service[];
		index: unknown;
	};
	const directory = loadIndex(bundle.index, NO_TABLES);
	return { services: new Map(bundle.services.map((one) => [one.id, one])), directory };
}
