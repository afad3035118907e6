import { FeedProblem } from '../feed-problem.ts';
import { idOf, type Page } from './page.ts';

/** What came of asking for one page: the page, nothing there, or no answer, with why. */
export type Turn = Page | 'missing' | { failed: string };

export type Walked = {
	/** Numbers of the pages that hold records, in order. */
	pages: number[];
	/** The last page that holds each id: where a feed moves under our feet, that record is the newer. */
	lastPageOf: Map<string, number>;
	withoutId: number;
	/** Pages that did not answer, with why. */
	dead: { page: number; why: string }[];
	/** The total that the feed last gave, which nothing rests on. */
	said: number | null;
};

/** Nothing real has more: the largest councils list some 6,000 services on 120 pages. */
export const MOST_PAGES = 4_000;
export const MOST_RECORDS = 200_000;
const MOST_IN_A_ROW = 2;

const NOTHING: Page = { records: [], isLast: null, pages: null, total: null };

/**
 * Walks the pages of a feed from 1 until it ends: on an empty page, on one that says it is the last or
 * whose number is the total, or on one whose ids were all seen. Feeds are wrong about each of these, so
 * where a sign of the end has nothing to bear it out, or something against it, further pages are tried.
 * Dead pages are left out and named. Throws FeedProblem when the first page or three in a row are dead,
 * or when it never ends.
 */
export async function walkPages(
	ask: (page: number) => Promise<Turn>,
	onPage: (so: Walked) => void = () => {},
	{ mostPages = MOST_PAGES, mostRecords = MOST_RECORDS } = {}
): Promise<Walked> {
	const walked: Walked = { pages: [], lastPageOf: new Map(), withoutId: 0, dead: [], said: null };
	const { lastPageOf, dead } = walked;
	let inVain = 0;
	let pagesSaid = 0;
	for (let page = 1; ; page += 1) {
		if (page > mostPages || lastPageOf.size > mostRecords)
			throw new FeedProblem(
				`The feed does not end: after ${page - 1} pages and ${lastPageOf.size} services there was still more.`
			);
		const turn = await ask(page);
		if (typeof turn === 'object' && 'failed' in turn) {
			if (page === 1) throw new FeedProblem(turn.failed);
			// Tried only to be sure that the feed had ended: that it says nothing is as good.
			if (inVain > 0) return walked;
			dead.push({ page, why: turn.failed });
			if (dead.filter((one) => one.page >= page - MOST_IN_A_ROW).length > MOST_IN_A_ROW)
				throw new FeedProblem(`${MOST_IN_A_ROW + 1} pages in a row gave nothing: ${turn.failed}`);
			continue;
		}
		const { records, isLast, pages, total } = turn === 'missing' ? NOTHING : turn;
		walked.said = total ?? walked.said;
		pagesSaid = pages ?? pagesSaid;
		const ids = records.map(idOf);
		const isNew = ids.some((id) => id !== null && !lastPageOf.has(id));
		if (records.length > 0) walked.pages.push(page);
		for (const id of ids) {
			if (id === null) walked.withoutId += 1;
			else lastPageOf.set(id, page);
		}
		if (isNew) onPage(walked);
		inVain = isNew ? 0 : inVain + 1;
		const against = pagesSaid > page || isLast === false || (walked.said ?? 0) > lastPageOf.size;
		if (!isNew && (!against || inVain > MOST_IN_A_ROW)) return walked;
		if (isLast === true && !against) return walked;
		// A last page that is right costs one request more, where only the count of pages says so.
		if (isLast === true || (pagesSaid > 0 && page >= pagesSaid)) inVain += 1;
	}
}
