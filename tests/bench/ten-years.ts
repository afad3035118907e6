import type { Page } from 'playwright';
import wellbeing from '../../src/content/check-ins/wellbeing.json' with { type: 'json' };
import { rowOf } from '../../src/lib/db/finished-check-in.ts';
import { NAME, nativeVersion, SCHEMA, STORES } from '../../src/lib/db/vault/schema.ts';
import { importKey, newKeyBytes, sealRow } from '../../src/lib/db/vault/seal.ts';
import type { CheckIn } from '../../src/lib/domain/check-in/check-in.ts';

export const DAYS = 3650;
const LATEST = '2026-11-22';

/** Ten years of daily check-ins, the same at each run, with a gap now and then. */
export function tenYears(): CheckIn[] {
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

/** Puts sealed rows, one a month as the app keeps them, into the browser's own database. */
export async function seed(page: Page, checkIns: readonly CheckIn[]): Promise<void> {
	const bytes = newKeyBytes();
	const key = await importKey(bytes);
	const months = Map.groupBy(checkIns, rowOf);
	const base64 = (part: Uint8Array | ArrayBuffer) =>
		Buffer.from(part as Uint8Array).toString('base64');
	const rows = await Promise.all(
		[...months].map(async ([id, value]) => {
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
			const kept = { id: 'key', bytes: raw(keyBytes) };
			const mark = { id: 'schema', value: schema };
			for (const row of [mark, kept, { id: 'copy', schema: mark, key: kept }]) meta.put(row);
			for (const { id, iv, ct } of rows)
				transaction.objectStore('checkIns').put({ id, rev: 1, iv: raw(iv), ct: raw(ct).buffer });
			await new Promise((resolve) => (transaction.oncomplete = resolve));
			database.close();
		},
		{
			name: NAME,
			version: nativeVersion(SCHEMA),
			tables: [...STORES],
			schema: SCHEMA,
			keyBytes: base64(bytes),
			rows
		}
	);
}
