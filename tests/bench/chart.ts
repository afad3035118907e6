import { chromium, type CDPSession, type Page } from 'playwright';
import wellbeing from '../../src/content/check-ins/wellbeing.json' with { type: 'json' };
import { NAME, nativeVersion, SCHEMA, TABLES } from '../../src/lib/db/schema.ts';
import { importKey, newKeyBytes, sealRow } from '../../src/lib/db/seal.ts';
import type { CheckIn } from '../../src/lib/domain/check-in.ts';
import { chromiumPath } from '../chromium.ts';

const DAYS = 3650;
const LATEST = '2026-11-22';

/** Milliseconds; `cold` is from the start of the visit, `draw` and `closer` from the tap to the paint. */
export interface ChartFigures {
	checkIns: number;
	cold: { median: number; worst: number };
	draw: { median: number; p95: number };
	closer: { median: number };
}

/** Ten years of daily check-ins, the same at each run, with a gap now and then. */
function tenYears(): CheckIn[] {
	return Array.from({ length: DAYS }, (_, at) => {
		const day = new Date(Date.parse(LATEST) - (DAYS - 1 - at) * 86_400_000)
			.toISOString()
			.slice(0, 10);
		const answers = wellbeing.items.map(({ id }, place) => [
			id,
			at % 97 === 5 && place === 2 ? null : 1 + ((at * 7 + place * 13 + Math.floor(at / 50)) % 5)
		]);
		return {
			id: `check-in-${at}-00000`,
			pack: wellbeing.id,
			packVersion: wellbeing.version,
			day,
			at: `${day}T09:00:00.000Z`,
			seq: at + 1,
			answers: Object.fromEntries(answers),
			finished: true
		};
	});
}

/** Puts sealed rows, one a year as the app keeps them, into the browser's own database. */
async function seed(page: Page, checkIns: readonly CheckIn[]): Promise<void> {
	const bytes = newKeyBytes();
	const key = await importKey(bytes);
	const years = Map.groupBy(checkIns, ({ day }) => day.slice(0, 4));
	const base64 = (part: Uint8Array | ArrayBuffer) =>
		Buffer.from(part as Uint8Array).toString('base64');
	const rows = await Promise.all(
		[...years].map(async ([id, value]) => {
			const { iv, ct } = await sealRow(key, SCHEMA, 'checkIns', id, 1, value);
			return { id, iv: base64(iv), ct: base64(new Uint8Array(ct)) };
		})
	);
	await page.evaluate(
		async ({ name, version, tables, schema, keyBytes, rows }) => {
			const raw = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const request = indexedDB.open(name, version);
				request.onupgradeneeded = () => {
					for (const table of tables)
						if (!request.result.objectStoreNames.contains(table))
							request.result.createObjectStore(table, { keyPath: 'id' });
				};
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
			const transaction = database.transaction(['meta', 'checkIns'], 'readwrite');
			const meta = transaction.objectStore('meta');
			meta.put({ id: 'key', bytes: raw(keyBytes) });
			meta.put({ id: 'schema', value: schema });
			for (const { id, iv, ct } of rows)
				transaction.objectStore('checkIns').put({ id, rev: 1, iv: raw(iv), ct: raw(ct).buffer });
			await new Promise((resolve) => (transaction.oncomplete = resolve));
			database.close();
		},
		{
			name: NAME,
			version: nativeVersion(SCHEMA),
			tables: ['meta', ...TABLES],
			schema: SCHEMA,
			keyBytes: base64(bytes),
			rows
		}
	);
}

async function slow(network: CDPSession): Promise<void> {
	await network.send('Network.enable');
	await network.send('Network.setCacheDisabled', { cacheDisabled: true });
	await network.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (750 * 1024) / 8
	});
	await network.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** From the start of a visit, nothing cached, to the paint of the line. */
async function coldVisit(page: Page, address: string): Promise<number> {
	await page.goto(address, { waitUntil: 'commit' });
	const shown = await page.waitForFunction(
		() => (globalThis as { lineShown?: number }).lineShown,
		undefined,
		{ polling: 100, timeout: 30_000 }
	);
	return (await shown.jsonValue()) as number;
}

/** From choosing another line to its paint, in the page's own clock. */
function chooseLine(page: Page, value: string): Promise<number> {
	return page.evaluate(async (value) => {
		const select = document.querySelector<HTMLSelectElement>('#which-line');
		if (!select) throw new Error('There is no choice of lines on this page');
		const before = document.querySelector('.sketch .line')?.getAttribute('d');
		const start = performance.now();
		select.value = value;
		select.dispatchEvent(new Event('change', { bubbles: true }));
		await new Promise(requestAnimationFrame);
		const painted = new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = resolve;
			port2.postMessage(null);
		});
		await painted;
		const took = performance.now() - start;
		if (document.querySelector('.sketch .line')?.getAttribute('d') === before)
			throw new Error('The line did not change');
		return took;
	}, value);
}

async function lookCloser(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const button = document.querySelector<HTMLElement>('#line ~ .card .more button');
		const start = performance.now();
		button?.click();
		while (!document.querySelector('canvas')) await new Promise(requestAnimationFrame);
		await new Promise(requestAnimationFrame);
		const took = performance.now() - start;
		button?.click();
		return took;
	});
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const at = (values: readonly number[], share: number) =>
	Math.round(sorted(values)[Math.ceil(values.length * share) - 1] ?? Number.NaN);

/** Measures the page of lines of a built site served at `origin`, on slow 4G and four times slower. */
export async function measure(origin: string, visits = 5, draws = 20): Promise<ChartFigures> {
	const browser = await chromium.launch({
		executablePath: chromiumPath(),
		args: ['--no-sandbox', '--disable-background-networking']
	});
	try {
		const context = await browser.newContext({
			viewport: { width: 360, height: 740 },
			serviceWorkers: 'block'
		});
		const first = await context.newPage();
		await first.goto(`${origin}/en/not-here/`);
		await seed(first, tenYears());
		await first.close();
		await context.addInitScript(() => {
			new MutationObserver((_, observer) => {
				if (!document.querySelector('[data-latest]')) return;
				observer.disconnect();
				requestAnimationFrame(() =>
					setTimeout(() => Object.assign(globalThis, { lineShown: performance.now() }))
				);
			}).observe(document, { childList: true, subtree: true });
		});
		const cold: number[] = [];
		for (let visit = 0; visit < visits; visit += 1) {
			const page = await context.newPage();
			await slow(await context.newCDPSession(page));
			cold.push(await coldVisit(page, `${origin}/en/history/`));
			await page.close();
		}
		const page = await context.newPage();
		await page.goto(`${origin}/en/history/`);
		await page.locator('[data-latest]').waitFor();
		await page.waitForTimeout(1500);
		await slow(await context.newCDPSession(page));
		const drawn: number[] = [];
		for (let draw = 0; draw < draws; draw += 1)
			drawn.push(await chooseLine(page, draw % 2 ? 'pack:wellbeing' : 'item:hope'));
		const closer: number[] = [];
		for (let look = 0; look < 5; look += 1) closer.push(await lookCloser(page));
		return {
			checkIns: DAYS,
			cold: { median: at(cold, 0.5), worst: at(cold, 1) },
			draw: { median: at(drawn, 0.5), p95: at(drawn, 0.95) },
			closer: { median: at(closer, 0.5) }
		};
	} finally {
		await browser.close();
	}
}
