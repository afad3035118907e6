import { brotliCompressSync, constants } from 'node:zlib';
import { placeTables } from '../../src/directory/place-tables.ts';
import { siteFiles, type Manifest } from '../../src/directory/site-files.ts';
import { chosenSite } from '../../src/hosting/site.ts';
import { match } from '../../src/lib/domain/matching/match.ts';
import { search } from '../../src/lib/domain/matching/search.ts';
import { readSiteList } from '../../src/lib/domain/matching/site-list.ts';
import type { Situation } from '../../src/lib/domain/situation/situation.ts';
import { generatedDirectory, KEYS } from '../fixtures/directory/generated.ts';
import { quantile } from './figures.ts';

/** A site's list with fifty thousand services, as a browser has it: how large, and how soon it answers. */
const SERVICES = 50_000;
const RUNS = 400;

const made = generatedDirectory(20261122);
const start = performance.now();
const files = siteFiles(chosenSite({}).site, made.services(SERVICES), '2026-11-22');
const buildMs = performance.now() - start;
const { list } = JSON.parse(String(files.get('manifest.json'))) as Manifest;
const file = new Uint8Array(files.get(list) as Uint8Array);

const loadStart = performance.now();
const directory = { ...readSiteList(file).directory, tables: placeTables() };
const loadMs = performance.now() - loadStart;
const situations = made.situations(RUNS);

function timed(run: (i: number) => void): { p50: number; p95: number } {
	const times = Array.from({ length: RUNS }, (_, i) => {
		const began = performance.now();
		run(i);
		return performance.now() - began;
	});
	// The engine is warm by then, as in a page that has been used for a moment.
	const later = times.slice(60);
	return { p50: quantile(later, 0.5), p95: quantile(later, 0.95) };
}

const matchMs = timed((i) => match(situations[i] as Situation, directory));
const searchMs = timed((i) =>
	search(KEYS[i % KEYS.length] ?? '', situations[i] as Situation, directory)
);
const packed = brotliCompressSync(file, {
	params: {
		[constants.BROTLI_PARAM_LGWIN]: 24,
		[constants.BROTLI_PARAM_SIZE_HINT]: file.length
	}
});
console.log(
	JSON.stringify({ buildMs, loadMs, matchMs, searchMs, bytes: packed.length / SERVICES })
);
