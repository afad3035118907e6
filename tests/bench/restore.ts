import type { Page } from 'playwright';
import { deriveKey, type Kdf } from '../../src/lib/db/vault/kdf.ts';
import { SCHEMA } from '../../src/lib/db/vault/schema.ts';
import { contentText, noRows } from '../../src/lib/domain/copy/rows.ts';
import { sealCopy } from '../../src/lib/domain/copy/copy-file.ts';
import type { Part } from './figures.ts';
import { launch, newPhone, slowDown } from './slow-phone.ts';
import { tenYears } from './ten-years.ts';

// Next to nothing, so that what is measured is the work of the copy and not that of its passphrase.
const CHEAP: Kdf = {
	id: 'pbkdf2-sha512',
	params: { rounds: 1 },
	salt: Buffer.from('0123456789abcdef').toString('base64')
};
const WORDS = 'five words of no sense';
const CREATED = '2026-11-22';

async function tenYearsCopy(): Promise<{ text: string; years: unknown[][] }> {
	const years = Map.groupBy(tenYears(), ({ day }) => day.slice(0, 4));
	const checkIns = Object.fromEntries([...years].map(([id, value]) => [id, { rev: 9, value }]));
	const rows = { ...noRows(), checkIns };
	const content = { schema: SCHEMA, app: '0.1.0', created: CREATED, rows, damaged: [] };
	const header = { created: CREATED, kdf: { ...CHEAP, params: { ...CHEAP.params } } };
	const text = await sealCopy(contentText(content), header, await deriveKey(WORDS, CHEAP));
	return { text, years: [...years.values()] };
}

/** From a click to what it leads to, in the page's own clock. */
const took = (page: Page, button: string, shown: string) =>
	page.evaluate(
		async ([button, shown]) => {
			const start = performance.now();
			document.querySelector<HTMLElement>(button ?? '')?.click();
			while (!document.querySelector(shown ?? ''))
				await new Promise((resolve) => setTimeout(resolve, 4));
			return performance.now() - start;
		},
		[button, shown]
	);

/** The same years as plain values into a database of their own: the floor. */
const raw = (page: Page, text: string) =>
	page.evaluate(async (text) => {
		const opened = indexedDB.open('raw', 1);
		opened.onupgradeneeded = () =>
			opened.result.createObjectStore('years', { autoIncrement: true });
		const database = await new Promise<IDBDatabase>((resolve) => {
			opened.onsuccess = () => resolve(opened.result);
		});
		const start = performance.now();
		const unit = database.transaction('years', 'readwrite', { durability: 'strict' });
		for (const year of JSON.parse(text) as unknown[]) unit.objectStore('years').put(year);
		await new Promise((resolve) => (unit.oncomplete = resolve));
		const time = performance.now() - start;
		database.close();
		indexedDB.deleteDatabase('raw');
		return time;
	}, text);

const median = (values: number[]) =>
	Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);

/** Ten years of daily check-ins brought back on a slow phone, the making of the key apart. */
export async function restore(origin: string, visits = 5): Promise<Part> {
	const { text, years } = await tenYearsCopy();
	const browser = await launch();
	const times: Record<'open' | 'back' | 'all' | 'raw', number[]> = {
		...{ open: [], back: [], all: [], raw: [] }
	};
	try {
		for (let visit = 0; visit < visits; visit += 1) {
			const context = await newPhone(browser);
			const page = await context.newPage();
			await page.goto(`${origin}/en/my-data/`);
			await page.locator('html[data-alive]').waitFor({ state: 'attached' });
			await page.locator('#copies button[aria-expanded]').last().click();
			const buffer = Buffer.from(text);
			await page.locator('#open-file').setInputFiles({
				...{ name: 'notes-2026-11-22.json', mimeType: 'application/json', buffer }
			});
			await page.locator('#open-words').fill(WORDS);
			await slowDown(page);
			const open = await took(page, '#copies form button.button', '#copies table');
			const back = await took(page, '#copies table ~ button.button', '#copies [data-back]');
			times.open.push(open);
			times.back.push(back);
			times.all.push(open + back);
			times.raw.push(await raw(page, JSON.stringify(years)));
			await context.close();
		}
	} finally {
		await browser.close();
	}
	const figures = [
		{
			name: 'ten years of days, opened and brought back',
			unit: 'ms',
			value: median(times.all),
			budget: 700
		},
		{ name: 'opened, checked and shown', unit: 'ms', value: median(times.open) },
		{ name: 'brought back in one unit', unit: 'ms', value: median(times.back) },
		{ name: 'the same years plain into IndexedDB', unit: 'ms', value: median(times.raw) }
	];
	return { part: 'restore', figures };
}
