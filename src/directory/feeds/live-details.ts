import { FeedProblem } from '../feed-problem.ts';
import { fieldsOf, type Fields } from '../null-like.ts';
import type { Answers } from './answers.ts';
import { addsTo, detailIn, isSettled, joined } from './detail.ts';
import { detailAddress } from './feed-address.ts';
import { idOf, stampOf } from './page.ts';
import type { Clock } from './pace.ts';
import type { Turn, Walked } from './walk-pages.ts';

export type Details = {
	/** A list record with its detail. Throws FeedProblem when the feed has stopped answering. */
	of(record: Fields, id: string): Promise<Fields>;
	/** Says what could not be had, once every record was taken. Throws FeedProblem when that is too much. */
	settle(): void;
};
type Means = {
	list: URL;
	answers: Answers;
	walked: Walked;
	ask: (page: number) => Promise<Turn>;
	notes: string[];
	clock: Clock;
};
type Light = { id: string; record: Fields; address: string; stamp: string | null };

/** How many details are asked for to see whether a list has everything already. */
const SAMPLE = 6;
const MOST_FAILED_IN_A_ROW = 5;
const MOST_FAILED = 0.2;
/** A detail that is older is asked for again, whatever the list says. */
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;
/** Of the details taken on the list's word, one in so many is asked for all the same. */
const TRIED = 20;

/** Every nth of a list, spread over it. */
const spread = <One>(all: readonly One[], most: number): One[] => {
	const step = Math.max(1, Math.ceil(all.length / most));
	return all.filter((_, at) => at % step === 0);
};

async function recordsOn(pages: number[], { ask, walked, list }: Means): Promise<Light[]> {
	const found: Light[] = [];
	for (const page of pages) {
		const turn = await ask(page);
		for (const one of typeof turn === 'object' && 'records' in turn ? turn.records : []) {
			const [id, record] = [idOf(one), fieldsOf(one)];
			if (id === null || walked.lastPageOf.get(id) !== page) continue;
			found.push({ id, record, address: detailAddress(list, id), stamp: stampOf(record) });
		}
	}
	return found;
}

/** Whether details say more than the list. One that is missing or no record of that id does not. */
async function listIsShallow(means: Means): Promise<boolean> {
	const { walked, answers } = means;
	const near = await recordsOn(spread(walked.pages, SAMPLE), means);
	for (const { id, record, address, stamp } of spread(near, SAMPLE)) {
		const got = await answers.get(address, stamp ?? undefined).catch(problemsAre(null));
		// No answer at all says nothing, so the rest is asked for.
		if (got === null) return true;
		const detail = got === 'missing' ? null : detailIn(got.json, id);
		if (detail !== null && addsTo(record, detail)) return true;
	}
	return false;
}

const problemsAre =
	<Other>(other: Other) =>
	(error: unknown): Other => {
		if (error instanceof FeedProblem) return other;
		throw error;
	};

/**
 * Addresses whose kept detail stands for a new one, since the list says the record has not changed.
 * Whether lists of this feed can be believed is tried on some of them: where one has changed under an
 * old stamp, none is.
 */
async function unchanged(means: Means): Promise<ReadonlySet<string>> {
	const { walked, answers, clock, notes } = means;
	const { log, began } = answers;
	const sure: string[] = [];
	for (const page of walked.pages)
		for (const { address, stamp } of await recordsOn([page], means)) {
			const known = log.known(address);
			if (stamp === null || known === undefined || known.at >= began) continue;
			if (known.stamp === stamp && isSettled(stamp, known.at) && clock.now() - known.at < KEPT_FOR)
				sure.push(address);
		}
	for (const address of spread(sure, Math.max(3, Math.ceil(sure.length / TRIED)))) {
		const before = JSON.stringify(await answers.kept(address));
		const got = await answers.get(address, log.known(address)?.stamp).catch(problemsAre(null));
		if (got === null) continue;
		if (got !== 'missing' && JSON.stringify(got.json) === before) continue;
		notes.push(
			'The list gives old dates for records that have changed, so every detail was asked for.'
		);
		return new Set();
	}
	return new Set(sure);
}

/** How the details of a feed's services are had: not at all where its list is whole, and only the changed ones where that can be told. */
export async function detailsOf(means: Means): Promise<Details> {
	const { list, answers, notes } = means;
	if (!(await listIsShallow(means))) return { of: async (record) => record, settle: () => {} };
	const sure = await unchanged(means);
	const count = { taken: 0, missing: 0, failed: 0, old: 0, inARow: 0 };
	let why = '';

	async function ask(address: string, id: string, stamp: string | null): Promise<Fields | null> {
		const got = await answers.get(address, stamp ?? undefined);
		if (got === 'missing') {
			count.missing += 1;
			return null;
		}
		const detail = detailIn(got.json, id);
		if (detail === null) throw new FeedProblem(`${address} gives another record than ${id}.`);
		return detail;
	}
	async function had(record: Fields, id: string): Promise<Fields | null> {
		const address = detailAddress(list, id);
		if (sure.has(address)) return detailIn(await answers.kept(address), id);
		try {
			const detail = await ask(address, id, stampOf(record));
			count.inARow = 0;
			return detail;
		} catch (error) {
			if (!(error instanceof FeedProblem)) throw error;
			why = error.message;
			count.failed += 1;
			count.inARow += 1;
			if (count.inARow >= MOST_FAILED_IN_A_ROW)
				throw new FeedProblem(`The feed stopped answering: ${error.message}`);
			const before = detailIn(await answers.kept(address), id);
			if (before) count.old += 1;
			return before;
		}
	}
	return {
		async of(record, id) {
			count.taken += 1;
			const detail = await had(record, id);
			return detail === null ? record : joined(record, detail);
		},
		settle() {
			const { taken, missing, failed, old } = count;
			if (failed > taken * MOST_FAILED)
				throw new FeedProblem(`${failed} of ${taken} details could not be had: ${why}`);
			if (failed > 0)
				notes.push(
					`${failed} of ${taken} details could not be had (${old} are from an earlier run): ${why}`
				);
			if (missing > 0) notes.push(`${missing} of ${taken} services have no detail.`);
		}
	};
}
