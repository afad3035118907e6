import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure, Part } from './figures.ts';
import { imported, MOST_MB, services, write } from './made-feeds.ts';

const FEW = 1_000;
const MANY = 50_000;

/** Reads a small and a large feed, made here in a folder that is removed afterwards: time grows as the feed does. */
export async function directory(): Promise<Part> {
	const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
	const at = (name: string) => join(folder, `${name}.json`);
	try {
		await write(at('few'), services(FEW));
		await write(at('many'), services(MANY));
		const few = await imported(folder, at('few'));
		const many = await imported(folder, at('many'));
		const figures: Figure[] = [
			{ name: `${FEW} services`, unit: 's', value: few.seconds },
			{ name: `${MANY} services`, unit: 's', value: many.seconds },
			{ name: `${MANY} services: memory`, unit: 'MB', value: many.mb, budget: MOST_MB },
			{
				...{ name: `${MANY} beside ${FEW}`, unit: 'times' },
				...{ value: many.seconds / few.seconds, budget: 60 }
			}
		];
		return { part: 'directory', figures };
	} finally {
		await rm(folder, { recursive: true });
	}
}
