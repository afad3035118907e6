import { create, insertMultiple, search } from '@orama/orama';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { PlaceTables } from '../../src/lib/domain/matching/directory-index.ts';
import { match } from '../../src/lib/domain/matching/match.ts';
import { readSiteList } from '../../src/lib/domain/matching/site-list.ts';
import type { Situation } from '../../src/lib/domain/situation/situation.ts';

/** What somebody asks, for us, and the same in words for what searches text. */
export type Asked = { situation: Situation; text: string };
/** Services as text, and the list of a site with the same ones. */
export type Given = {
	records: { id: string; name: string; summary: string }[];
	list: Uint8Array<ArrayBuffer>;
	tables: PlaceTables;
};
export type Engine = { name: string; ask: (asked: Asked) => unknown };

/** As many as we look for. */
const MOST = 40;
/** Times that are left out, since an engine is warm later, where it is quick enough to be asked as often again. */
const WARM = 20;
/** Milliseconds after which an engine is asked no more. */
const AT_MOST = 4_000;

/** Ours and three others, as they come, over the same services, each with its index made. */
export async function engines({ records, list, tables }: Given): Promise<Engine[]> {
	const directory = { ...readSiteList(list).directory, tables };
	const mini = new MiniSearch({ fields: ['name', 'summary'] });
	mini.addAll(records);
	const fuse = new Fuse(records, { keys: ['name', 'summary'] });
	const orama = create({ schema: { name: 'string', summary: 'string' } as const });
	await insertMultiple(orama, records, 1_000);
	return [
		{ name: 'ours', ask: ({ situation }) => match(situation, directory) },
		{ name: 'minisearch', ask: ({ text }) => mini.search(text) },
		{ name: 'orama', ask: ({ text }) => search(orama, { term: text, limit: MOST }) },
		{ name: 'fuse.js', ask: ({ text }) => fuse.search(text, { limit: MOST }) }
	];
}

/** Milliseconds of each time that an engine is asked; fewer times where it takes long. */
export async function times({ ask }: Engine, asked: readonly Asked[]): Promise<number[]> {
	const all: number[] = [];
	const began = performance.now();
	for (const one of asked) {
		const start = performance.now();
		await ask(one);
		all.push(performance.now() - start);
		if (performance.now() - began > AT_MOST) break;
	}
	return all.length > 2 * WARM ? all.slice(WARM) : all;
}
