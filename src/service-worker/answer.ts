/// <reference lib="webworker" />
import { fetchRight, isNoted, readKept, readNewest, setNote } from '#lib/device/keeping.ts';
import type { KeptFile } from '#lib/domain/keeping/keeping.ts';
import { pageAddress } from '#lib/domain/site/page-address.ts';
import { keepInPassing } from './keep.ts';
import { fileAt, languagesIn } from './release.ts';

declare const self: ServiceWorkerGlobalScope;

const DATA = '__data.json';

// Where the site no longer has what this release needs, the pages of the one that waits are shown.
const newerOf = async (path: string) =>
	self.registration.waiting && (await isNoted('aside')) ? readNewest(path) : undefined;

/** A page or, for an address that nobody knows with no internet, the one that says so. */
export async function page(event: FetchEvent, url: URL): Promise<Response> {
	const path = pageAddress(url.pathname);
	const file = fileAt.get(path);
	// As it was passed on, with what an app, a mail or a sentence has put behind it.
	if (file && path !== url.pathname) return Response.redirect(path + url.search);
	const kept = (await newerOf(path)) ?? (file && (await readKept(file)));
	return (
		kept ??
		fetch(event.request)
			.then((answer) => {
				if (file) event.waitUntil(keepInPassing(file, answer.clone()));
				return answer;
			})
			.catch(() => instead(path))
	);
}

/** What is shown with no internet for a page that is not kept. */
async function instead(path: string): Promise<Response> {
	// A guide whose own page is not kept yet opens from the list of guides.
	const above = path.replace(/[^/]+\/$/, '');
	const [data, from] = [fileAt.get(path + DATA), fileAt.get(above)];
	if (data && from && (await readKept(data)) && (await readKept(from)))
		return Response.redirect(above);
	for (const language of [...languagesIn([path]), ...__LANGUAGES__]) {
		const file = fileAt.get(`/${language}/not-here/`);
		const kept = file && (await readKept(file));
		if (kept) return kept;
	}
	return Response.error();
}

// Instead of the data of a page: has the app ask for the page as a whole, by an address that is none of its own.
const asWhole = (path: string) => {
	const location = path.replace(DATA, 'index.html');
	return new Response(JSON.stringify({ type: 'redirect', location }), {
		headers: { 'Content-Type': 'application/json' }
	});
};

/** What a page asks for besides itself: as it was built, or not at all. */
export async function part(
	event: FetchEvent,
	file: KeptFile | undefined,
	path: string
): Promise<Response> {
	const kept = (await newerOf(path)) ?? (file && (await readKept(file)));
	if (kept) return kept;
	if (!file) return fetch(event.request);
	const data = path.endsWith(DATA);
	const right = await fetchRight(file).catch((failure) => {
		if (!data) throw failure;
	});
	if (right) {
		event.waitUntil(keepInPassing(file, right.clone()));
		return right;
	}
	if (data) return asWhole(path);
	// The site has moved on, or somebody stands between: a newer release takes over once it is whole.
	await setNote('aside').catch(() => undefined);
	event.waitUntil(self.registration.update().catch(() => undefined));
	return Response.error();
}

/** The file that an address means; Kit puts notes of its own behind a page's data. */
export function fileOf({ pathname, searchParams }: URL): KeptFile | undefined {
	if ([...searchParams.keys()].some((key) => !key.startsWith('x-sveltekit-'))) return undefined;
	return fileAt.get(pathname) ?? fileAt.get(`${pathname}/`);
}
