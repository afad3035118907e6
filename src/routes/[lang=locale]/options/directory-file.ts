import { loadIndex, type Directory } from '#lib/domain/matching/load-index.ts';
import type { Service } from '#lib/domain/service.ts';
import type { OutcodeTables } from './whereabouts.ts';

const NO_TABLES = { outcodes: {}, areas: [] };

async function fetchJson(address: string): Promise<unknown> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
	return answer.json();
}

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

/** Where each outcode lies. Throws when the tables are not there. */
export const fetchOutcodeTables = async (): Promise<OutcodeTables> =>
	(await fetchJson('/directory/places.json')) as OutcodeTables;
