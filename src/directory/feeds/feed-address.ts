const OF_PAGES = ['page', 'per_page', 'page_size', 'size'];
const PER_PAGE = '50';

/** Where the list of a feed may be, in the order in which it is looked for: at the address given, or below it. */
export function listAddresses(given: string): URL[] {
	const whole = new URL(given);
	whole.hash = '';
	const path = whole.pathname.replace(/\/+$/, '');
	if (/\/services$/.test(path)) return [whole];
	const below = new URL(whole);
	below.pathname = `${path}/services`;
	return [whole, below];
}

/** A page of the list, counted from 1. What else the address asks for, such as a key, is kept. */
export function pageAddress(list: URL, page: number): string {
	const url = new URL(list);
	url.searchParams.set('page', String(page));
	if (!OF_PAGES.slice(1).some((name) => url.searchParams.has(name)))
		url.searchParams.set('per_page', PER_PAGE);
	return url.href;
}

/** One service in detail. */
export function detailAddress(list: URL, id: string): string {
	const url = new URL(list);
	url.pathname = `${url.pathname.replace(/\/+$/, '')}/${encodeURIComponent(id)}`;
	for (const name of OF_PAGES) url.searchParams.delete(name);
	return url.href;
}
