import { build, type Rolldown } from 'vite';
import { fileURLToPath } from 'node:url';
import { placeTables } from '../../src/directory/place-tables.ts';
import { siteFiles, type Manifest } from '../../src/directory/site-files.ts';
import { chosenSite } from '../../src/hosting/site.ts';
import { allWords } from '../../src/lib/domain/directory/service.ts';
import { generatedDirectory } from '../fixtures/directory/generated.ts';
import { engines, times, type Asked, type Given } from './engines.ts';
import { quantile, type Figure, type Part } from './figures.ts';
import { launch, newPhone } from './slow-phone.ts';

const SERVICES = 50_000;
const RUNS = 400;
const PAGE = 'http://localhost/';
const BUDGETS: Record<string, number> = { Node: 10, Chromium: 50 };

function given(): Given & { asked: Asked[] } {
	const made = generatedDirectory(20261122);
	const services = made.services(SERVICES);
	const files = siteFiles(chosenSite({}).site, services, '2026-11-22');
	const { list } = JSON.parse(String(files.get('manifest.json'))) as Manifest;
	const asked = made.situations(RUNS).map((situation) => ({
		situation,
		text: `${situation.lifeAreas.join(' ').replaceAll('-', ' ')} ${situation.words}`.trim()
	}));
	const records = services.map(({ id, name, summary }) => ({
		...{ id, name: allWords(name), summary: allWords(summary) }
	}));
	const file = new Uint8Array(files.get(list) as Uint8Array);
	return { records, list: file, tables: placeTables(), asked };
}

async function script(): Promise<string> {
	const input = fileURLToPath(new URL('engines-page.ts', import.meta.url));
	const built = (await build({
		...{ configFile: false, logLevel: 'error' },
		build: { write: false, rolldownOptions: { input } }
	})) as Rolldown.RolldownOutput;
	return built.output[0].code;
}

function figures(where: string, name: string, all: readonly number[]): Figure[] {
	const what = `${where}, ${name}`;
	const p95 = { name: `${what}, p95`, unit: 'ms', value: quantile(all, 0.95) };
	return [
		{ name: `${what}, p50 of ${all.length}`, unit: 'ms', value: quantile(all, 0.5) },
		name === 'ours' ? { ...p95, budget: BUDGETS[where] ?? 0 } : p95
	];
}

async function inNode(all: Given & { asked: Asked[] }): Promise<Figure[]> {
	const found: Figure[] = [];
	for (const engine of await engines(all))
		found.push(...figures('Node', engine.name, await times(engine, all.asked)));
	return found;
}

/** The same in a browser, on a processor four times slower once each index is made. */
async function inChromium({ list, ...rest }: Given & { asked: Asked[] }): Promise<Figure[]> {
	const files: Record<string, { body: string | Buffer; contentType: string }> = {
		'/': { body: '<script type="module" src="/page.js"></script>', contentType: 'text/html' },
		'/page.js': { body: await script(), contentType: 'text/javascript' },
		'/given.json': { body: JSON.stringify(rest), contentType: 'application/json' },
		'/list.bin': { body: Buffer.from(list), contentType: 'application/octet-stream' }
	};
	const browser = await launch();
	try {
		const context = await newPhone(browser);
		await context.route('**/*', (route) =>
			route.fulfill(files[new URL(route.request().url()).pathname] ?? { status: 404 })
		);
		const page = await context.newPage();
		await page.goto(PAGE);
		const names = await page.evaluate(() => window.bench.made);
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		const found: Figure[] = [];
		for (const name of names)
			found.push(
				...figures('Chromium', name, await page.evaluate((one) => window.bench.timesOf(one), name))
			);
		return found;
	} finally {
		await browser.close();
	}
}

/** How soon fifty thousand services answer, beside what only searches text, in one run. */
export async function search(): Promise<Part> {
	const all = given();
	return { part: 'search', figures: [...(await inNode(all)), ...(await inChromium(all))] };
}
