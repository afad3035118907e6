import { FeedProblem } from '../feed-problem.ts';
import { fieldsOf } from '../null-like.ts';
import { openAnswers, type Answers } from './answers.ts';
import type { Asking } from './asking.ts';
import { detailsOf } from './live-details.ts';
import { listAddresses, pageAddress } from './feed-address.ts';
import { idOf, pageOf } from './page.ts';
import type { Clock } from './pace.ts';
import type { FeedSource } from './feed-source.ts';
import { walkPages, type Turn, type Walked } from './walk-pages.ts';

export type LiveFeed = {
	/** Names the feed in what is said meanwhile. */
	key: string;
	url: string;
	/** Where its answers are kept, for this run and the next one. */
	folder: string;
	asking: Asking;
	clock: Clock;
	/** Hears how far a long run has come. */
	progress: (sentence: string) => void;
	limits?: { mostPages?: number; mostRecords?: number };
};

const counted = (count: number, one: string, many: string) =>
	`${count} ${count === 1 ? one : many}`;

/** The address at which a feed gives its list, of those that it may be at. */
async function findList(given: string, answers: Answers): Promise<URL> {
	let problem: FeedProblem | null = null;
	for (const address of listAddresses(given)) {
		const got = await answers.get(pageAddress(address, 1)).catch((error: unknown) => {
			if (!(error instanceof FeedProblem)) throw error;
			problem ??= error;
			return 'missing' as const;
		});
		if (got === 'missing' || pageOf(got.json) === null) continue;
		// Where it was sent on to, it is asked from there on.
		const end = new URL(got.url);
		address.protocol = end.protocol;
		address.host = end.host;
		address.pathname = end.pathname;
		return address;
	}
	if (problem !== null) throw problem;
	const [, below] = listAddresses(given);
	throw new FeedProblem(
		`${given} gives no list of services${below ? `, and neither does ${below.href}` : ''}.`
	);
}

/** Page by page, the one that an earlier run kept in place of one that does not answer. */
function pagesOf(list: URL, answers: Answers, notes: string[]) {
	const fromBefore = new Set<number>();
	return async (page: number): Promise<Turn> => {
		const address = pageAddress(list, page);
		if (fromBefore.has(page)) return pageOf(await answers.kept(address)) ?? 'missing';
		try {
			const got = await answers.get(address);
			return got === 'missing' ? got : (pageOf(got.json) ?? { failed: `${address} is no list.` });
		} catch (error) {
			if (!(error instanceof FeedProblem)) throw error;
			const before = page === 1 ? null : pageOf(await answers.kept(address));
			if (before === null) return { failed: error.message };
			fromBefore.add(page);
			notes.push(`Page ${page} is from an earlier run: ${error.message}`);
			return before;
		}
	};
}

function noteWalk({ dead, said, lastPageOf, withoutId }: Walked, notes: string[]): void {
	for (const { page, why } of dead) notes.push(`Page ${page} is missing: ${why}`);
	if (withoutId > 0) notes.push(`${counted(withoutId, 'record has', 'records have')} no id.`);
	if (said !== null && Math.abs(said - lastPageOf.size) > said / 10)
		notes.push(`The feed says that it holds ${said} services and gave ${lastPageOf.size}.`);
}

/** Opens a feed that is read over HTTP: its list at once, and the detail of each service as it is taken. Throws FeedProblem when it does not answer, is none or is empty. */
export async function openLiveFeed(feed: LiveFeed): Promise<FeedSource> {
	const { key, url, folder, asking, clock, progress } = feed;
	const answers = await openAnswers(folder, url, asking, clock);
	const notes: string[] = [];
	try {
		const list = await findList(url, answers);
		const ask = pagesOf(list, answers, notes);
		const walked = await walkPages(
			ask,
			({ pages, lastPageOf }) =>
				progress(`${key}: page ${pages.length}, ${lastPageOf.size} services so far`),
			feed.limits
		);
		noteWalk(walked, notes);
		if (walked.lastPageOf.size === 0)
			throw new FeedProblem(
				walked.withoutId > 0
					? `None of the records of ${url} has an id, so this is not an Open Referral feed.`
					: `The list of services at ${url} is empty.`
			);
		const details = await detailsOf({ list, answers, walked, ask, notes, clock });
		const total = walked.lastPageOf.size;
		return {
			notes,
			async *records() {
				let count = 0;
				for (const page of walked.pages) {
					const turn = await ask(page);
					for (const record of typeof turn === 'object' && 'records' in turn ? turn.records : []) {
						const id = idOf(record);
						if (id === null || walked.lastPageOf.get(id) !== page) continue;
						yield await details.of(fieldsOf(record), id);
						count += 1;
						progress(`${key}: detail ${count} of ${total}`);
					}
				}
				details.settle();
				await answers.finish();
			},
			close: () => answers.close()
		};
	} catch (error) {
		await answers.close();
		throw error;
	}
}
