import { beforeEach, expect, test, vi } from 'vitest';
import { stubCaches } from '../../../tests/fixtures/caches.ts';
import { hashOf, type KeptFile } from '#lib/domain/keeping/keeping.ts';
import {
	eachOf,
	fetchRight,
	keep,
	keepOnly,
	keptPaths,
	missingOf,
	readKept,
	readNewest
} from './keeping.ts';

const html = { headers: { 'Content-Type': 'text/html' } };

let stores: ReturnType<typeof stubCaches>;
beforeEach(() => {
	stores = stubCaches();
});

const fileOf = async (path: string, text: string): Promise<KeptFile> => ({
	...{ path, first: '' },
	hash: await hashOf(new TextEncoder().encode(text))
});
const answers = (...all: [text: string, init?: ResponseInit][]) => {
	const asked = vi.fn(async (_path: string, _init: RequestInit) => {
		const [text, init = html] = all[Math.min(asked.mock.calls.length, all.length) - 1] ?? [''];
		return new Response(text, init);
	});
	vi.stubGlobal('fetch', asked);
	return asked;
};

test('a file that is right is kept and read again', async () => {
	const plan = await fileOf('/en/plan/', 'the plan');
	answers(['the plan']);
	const right = await fetchRight(plan);
	await keep(plan, right!);
	expect(await (await readKept(plan))?.text()).toBe('the plan');
	expect(await missingOf([plan])).toEqual([]);
	expect(await keptPaths()).toEqual(new Set(['/en/plan/']));
});

test.each([
	['another page', ['sign in', html]],
	['an error', ['the plan', { ...html, status: 404 }]],
	['another type', ['the plan', { headers: { 'Content-Type': 'text/plain' } }]]
] as [string, [string, ResponseInit]][])('%s in its place is not taken', async (_, wrong) => {
	answers(wrong);
	expect(await fetchRight(await fileOf('/en/plan/', 'the plan'))).toBeUndefined();
});

test('what is wrong in the browser’s own store is asked for once more, past it', async () => {
	const asked = answers(['sign in'], ['the plan']);
	expect(await fetchRight(await fileOf('/en/plan/', 'the plan'))).toBeDefined();
	expect(asked.mock.calls.map(([, { cache }]) => cache)).toEqual(['no-cache', 'reload']);
});

test('what was changed here is thrown away and not read', async () => {
	const plan = await fileOf('/en/plan/', 'the plan');
	await keep(plan, new Response('sign in', html));
	expect(await readKept(plan)).toBeUndefined();
	expect(await missingOf([plan])).toEqual([plan]);
});

test('a look at nothing begins no cache', async () => {
	const plan = await fileOf('/en/plan/', 'the plan');
	expect(await readKept(plan)).toBeUndefined();
	expect(await missingOf([plan])).toEqual([plan]);
	expect(stores.size).toBe(0);
});

test('releases lie beside each other until the older one goes', async () => {
	const [old, next] = [await fileOf('/en/plan/', 'old'), await fileOf('/en/plan/', 'next')];
	await keep(old, new Response('old', html));
	await keep(next, new Response('next', html));
	expect(await (await readKept(old))?.text()).toBe('old');
	expect(await (await readNewest('/en/plan/'))?.text()).toBe('next');
	await caches.open('workbox-precache-v2');
	await keepOnly([next]);
	expect(await readKept(old)).toBeUndefined();
	expect(await (await readKept(next))?.text()).toBe('next');
	expect([...stores.keys()]).toEqual(['app']);
});

test('files are taken in their order, and one that fails ends it', async () => {
	const files = await Promise.all(['/1', '/2', '/3', '/4'].map((path) => fileOf(path, '')));
	const taken: string[] = [];
	const taking = eachOf(files, 1, async ({ path }) => {
		taken.push(path);
		if (path === '/3') throw new Error('wrong');
	});
	await expect(taking).rejects.toThrow('wrong');
	expect(taken).toEqual(['/1', '/2', '/3']);
});
