export type AskedKind = 'page' | 'part' | 'data' | 'call';
/** What was asked of one host, and how often. */
export interface AskedFor {
	host: string;
	/** Whether it is the host that this page came from. */
	isOwn: boolean;
	kind: AskedKind;
	count: number;
}

/** How many a browser notes down unless it is told otherwise. */
const NOTED = 250;

function kindOf({ name, entryType, initiatorType }: PerformanceResourceTiming): AskedKind {
	const { pathname, origin } = new URL(name);
	if (origin !== location.origin) return 'call';
	if (entryType === 'navigation') return 'page';
	return /\.json$/.test(pathname) && initiatorType === 'fetch' ? 'data' : 'part';
}

/** Everything that this page has asked for since it was opened anew, by host and kind; whether there may be more. */
export function askedFor(): { all: AskedFor[]; isFull: boolean } {
	const entries = [
		...performance.getEntriesByType('navigation'),
		...performance.getEntriesByType('resource')
	] as PerformanceResourceTiming[];
	const counts = new Map<string, AskedFor>();
	for (const entry of entries) {
		// Made and read here: nothing leaves the page.
		if (/^(blob|data):/.test(entry.name)) continue;
		const { host, origin } = new URL(entry.name);
		const kind = kindOf(entry);
		const before = counts.get(`${kind} ${origin}`);
		const count = (before?.count ?? 0) + 1;
		counts.set(`${kind} ${origin}`, { host, isOwn: origin === location.origin, kind, count });
	}
	return { all: [...counts.values()], isFull: entries.length >= NOTED };
}
