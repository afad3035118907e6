import type { OutcodeTables } from './whereabouts.ts';

/** JSON of this site. Throws when it is not there or no JSON. */
export async function fetchJson(address: string): Promise<unknown> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
	return answer.json();
}

/** Where each outcode lies. Throws when the tables are not there. */
export const fetchOutcodeTables = async (): Promise<OutcodeTables> =>
	(await fetchJson('/directory/places.json')) as OutcodeTables;
