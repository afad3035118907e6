import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubCaches } from '../../tests/fixtures/caches.ts';
import { hashOf, type KeptList } from '#lib/domain/keeping/keeping.ts';

const ORIGIN = 'https://example.org';
const TYPES: [RegExp, string][] = [
	[/\/$/, 'text/html'],
	[/\.js$/, 'text/javascript'],
	[/\.json$/, 'application/json']
];
// What the site is made of: for everybody, for readers of a language, and what can wait.
const FIRST: Record<string, string[]> = {
	'*': ['/', '/_app/immutable/a.js'],
	en: ['/en/', '/en/plan/', '/en/not-here/', '/en/guides/', '/en/guides/rest/__data.json'],
	cy: ['/cy/', '/cy/plan/', '/cy/not-here/'],
	'': ['/en/about/', '/en/about/__data.json', '/en/guides/rest/', '/cy/about/']
};
const contentOf = (path: string) => `the ${path} of this release`;

type Answer = (path: string) => Response;
const asBuilt: Answer = (path) => {
	const type = TYPES.find(([ending]) => ending.test(path))?.[1] ?? 'text/plain';
	return new Response(contentOf(path), { headers: { 'Content-Type': type } });
};
const portal: Answer = () => new Response('sign in', { headers: { 'Content-Type': 'text/html' } });
const gone: Answer = () => new Response('', { status: 404 });
const offline: Answer = () => {
	throw new TypeError('Failed to fetch');
};

async function listOf(): Promise<KeptList> {
	const list: KeptList = { files: {}, bytes: { '': 5000 } };
	for (const [first, paths] of Object.entries(FIRST))
		for (const path of paths)
			(list.files[first] ??= {})[path] = await hashOf(new TextEncoder().encode(contentOf(path)));
	return list;
}

let asked: string[];
const site = (answer: Answer) =>
	vi.stubGlobal('fetch', async (what: string | { url: string }) => {
		const path = typeof what === 'string' ? what : new URL(what.url).pathname;
		asked.push(path);
		return answer(path);
	});

let registration: Record<string, unknown>;
/** A worker that starts, as a browser starts it again and again. */
async function worker() {
	vi.resetModules();
	const [answers, keeping] = [await import('./answer.ts'), await import('./keep.ts')];
	const event = (path: string) => {
		const waiting: Promise<unknown>[] = [];
		const waitUntil = (work: Promise<unknown>) => void waiting.push(work);
		return { request: { url: ORIGIN + path }, waitUntil, waiting } as never as FetchEvent & {
			waiting: Promise<unknown>[];
		};
	};
	const textOf = async (answer: Response, from: { waiting: Promise<unknown>[] }) => {
		await Promise.all(from.waiting);
		return answer.type === 'error' ? 'error' : (answer.headers.get('Location') ?? answer.text());
	};
	return {
		...keeping,
		page: async (path: string) => {
			const from = event(path);
			return textOf(await answers.page(from, new URL(ORIGIN + path)), from);
		},
		part: async (path: string) => {
			const from = event(path);
			const file = answers.fileOf(new URL(ORIGIN + path));
			return textOf(await answers.part(from, file, path), from);
		}
	};
}

beforeEach(async () => {
	stubCaches();
	asked = [];
	registration = { addEventListener: () => undefined, update: async () => undefined };
	vi.stubGlobal('self', {
		KEPT: await listOf(),
		registration,
		clients: { matchAll: async () => [{ url: `${ORIGIN}/en/plan/` }] }
	});
	vi.stubGlobal('navigator', { languages: ['en'] });
	const { Response: Plain } = globalThis;
	// Node's own wants a whole address, where a worker takes one of its site.
	vi.spyOn(Plain, 'redirect').mockImplementation(
		(to) => new Plain(null, { status: 302, headers: { Location: String(to) } })
	);
	site(asBuilt);
});
afterEach(() => vi.restoreAllMocks());

test('an install keeps what comes first in the language that is open, and no more', async () => {
	const { install, stateOfAll } = await worker();
	await install();
	expect(new Set(asked)).toEqual(new Set([...FIRST['*']!, ...FIRST.en!]));
	expect(await stateOfAll()).toEqual({
		pages: 5,
		all: 11,
		whole: false,
		bytes: 5000,
		asked: false
	});
});

test.each(Object.entries({ portal, gone }))(
	'%s at any first file refuses the install, and keeps nothing wrong',
	async (_, wrong) => {
		for (const path of [...FIRST['*']!, ...FIRST.en!]) {
			const stores = stubCaches();
			site((one) => (one === path ? wrong(one) : asBuilt(one)));
			const { install } = await worker();
			await expect(install()).rejects.toThrow(path);
			for (const [key, kept] of stores.get('app') ?? [])
				expect(await kept.text(), key).toBe(contentOf(key.replace(/\?.*/, '')));
			site(asBuilt);
			await install();
		}
	}
);

test('a later install asks only for what changed, and keeps what was kept before', async () => {
	const first = await worker();
	await first.install();
	await first.keepAll(false);
	asked = [];
	const next = await worker();
	await next.install();
	expect(asked).toEqual([]);
	expect((await next.stateOfAll()).whole).toBe(true);
});

test('on a line that costs something a later install keeps what comes first, unless all was asked for', async () => {
	const first = await worker();
	await first.install();
	await first.keepAll(false);
	const { KEPT } = self as unknown as { KEPT: KeptList };
	for (const paths of Object.values(KEPT.files))
		for (const path of Object.keys(paths))
			paths[path] = await hashOf(new TextEncoder().encode(`next ${path}`));
	vi.stubGlobal('navigator', { languages: ['en'], connection: { saveData: true } });
	site((path) => new Response(`next ${path}`, { headers: asBuilt(path).headers }));
	asked = [];
	const next = await worker();
	await next.install();
	expect(asked).not.toContain('/en/about/');
	expect(asked).toContain('/en/plan/');
	await caches.open('app').then((cache) => cache.put('/kept/all', new Response()));
	await (await worker()).install();
	expect(asked).toContain('/en/about/');
});

test('what is not first comes afterwards, own language first; nothing wrong is among it', async () => {
	const { install, keepAll, stateOfAll } = await worker();
	await install();
	asked = [];
	site((path) => (path === '/en/about/' ? portal(path) : asBuilt(path)));
	await keepAll(false);
	const mine = asked.filter((path) => path.startsWith('/en/about'));
	expect(asked.indexOf(mine[0]!)).toBeLessThan(asked.indexOf('/cy/'));
	expect((await stateOfAll()).whole).toBe(false);
	site(asBuilt);
	await keepAll(true);
	expect(await stateOfAll()).toMatchObject({ whole: true, asked: true });
});

test('nothing more is kept once it is told to stop', async () => {
	const { install, keepAll, stateOfAll, stopKeeping, page } = await worker();
	await install();
	const before = await stateOfAll();
	stopKeeping();
	await keepAll(false);
	await page('/en/about/');
	expect(await stateOfAll()).toEqual(before);
});

test('with no internet a page opens as it is kept, by any way its address is written', async () => {
	const { install, page } = await worker();
	await install();
	site(offline);
	expect(await page('/en/plan/?fbclid=1')).toBe(contentOf('/en/plan/'));
	expect(await page('/EN/plan?a=b')).toBe('/en/plan/?a=b');
	expect(await page('/en/guides/rest/')).toBe('/en/guides/');
	expect(await page('/en/about/')).toBe(contentOf('/en/not-here/'));
	expect(await page('/en/nowhere/')).toBe(contentOf('/en/not-here/'));
	// Only English is here.
	expect(await page('/cy/plan/')).toBe(contentOf('/en/not-here/'));
});

test('behind a sign-in page of a network, what is kept opens, and what is not leads there and stays out', async () => {
	const { install, page, part, stateOfAll } = await worker();
	await install();
	const before = await stateOfAll();
	site(portal);
	expect(await page('/en/plan/')).toBe(contentOf('/en/plan/'));
	expect(await page('/en/about/')).toBe('sign in');
	expect(JSON.parse(await part('/en/about/__data.json'))).toEqual({
		type: 'redirect',
		location: '/en/about/index.html'
	});
	expect(await stateOfAll()).toEqual(before);
});

test('an emptied cache fills by what is visited, and a changed file is fetched again', async () => {
	const { install, page, part } = await worker();
	await install();
	await caches.delete('app');
	expect(await page('/en/plan/')).toBe(contentOf('/en/plan/'));
	const [store] = [await caches.open('app')];
	for (const { url } of await store.keys()) await store.put(url.replace(ORIGIN, ''), portal(''));
	expect(await page('/en/plan/')).toBe(contentOf('/en/plan/'));
	expect(await part('/_app/immutable/a.js')).toBe(contentOf('/_app/immutable/a.js'));
	site(offline);
	expect(await page('/en/plan/')).toBe(contentOf('/en/plan/'));
	expect(await part('/_app/immutable/a.js')).toBe(contentOf('/_app/immutable/a.js'));
});

test('what is lost here and gone from the site comes from the release that waits, once it is there', async () => {
	const { install, page, part } = await worker();
	await install();
	const store = await caches.open('app');
	for (const { url } of await store.keys())
		if (url.includes('a.js')) await store.delete(url.replace(ORIGIN, ''));
	site(gone);
	expect(await part('/_app/immutable/a.js')).toBe('error');
	expect(await page('/en/plan/')).toBe(contentOf('/en/plan/'));
	await store.put('/en/plan/?kept=next', new Response('the next plan'));
	await store.put('/_app/immutable/b.js?kept=next', new Response('the next script'));
	expect(await page('/en/plan/')).toBe(contentOf('/en/plan/'));
	registration.waiting = {};
	expect(await page('/en/plan/')).toBe('the next plan');
	expect(await part('/_app/immutable/b.js')).toBe('the next script');
});
