import { parseFeedText } from './json-text.ts';
import { request, NoAnswer, type Answer, type Known } from './one-request.ts';
import { FeedProblem } from '../feed-problem.ts';
import { backOff, type Clock, type Pace } from './pace.ts';

/** An answer whose text is JSON. */
export type JsonAnswer =
	Exclude<Answer, { kind: 'text' }> | (Extract<Answer, { kind: 'text' }> & { json: unknown });
/** Asks for an address. Throws FeedProblem with a sentence when it gives it up. */
export type Asking = (url: string, known?: Known) => Promise<JsonAnswer>;

async function once(url: string, known: Known, means: Means): Promise<JsonAnswer> {
	const answer = await request(url, { known, ...means });
	if (answer.kind !== 'text') return answer;
	try {
		return { ...answer, json: parseFeedText(answer.text, url) };
	} catch (error) {
		// A page that was cut short or is a notice of maintenance may be whole the next time.
		throw new NoAnswer((error as Error).message, true);
	}
}

type Means = { agent: string; pace: Pace; clock: Clock };

/**
 * Asks one host, one request at a time: with a pause between two, and with growing waits, or those
 * that the host asks for, after a failure.
 */
export function askingOf({ agent, pace, clock }: Means, chance = Math.random): Asking {
	let free = 0;
	async function spaced(url: string, known: Known): Promise<JsonAnswer> {
		await clock.sleep(Math.max(0, free - clock.now()));
		try {
			return await once(url, known, { agent, pace, clock });
		} finally {
			free = clock.now() + pace.pause;
		}
	}
	async function patiently(url: string, known: Known): Promise<JsonAnswer> {
		for (let tried = 1; ; tried += 1) {
			try {
				return await spaced(url, known);
			} catch (error) {
				if (!(error instanceof NoAnswer) || !error.again || tried >= pace.tries) throw error;
				const wait = error.wait ?? backOff(pace, tried, chance());
				if (wait > pace.longestWait)
					throw new FeedProblem(
						`${error.message} It asks to be left alone for ${Math.ceil(wait / 60_000)} minutes: run this again after that.`
					);
				await clock.sleep(wait);
			}
		}
	}
	let last: Promise<unknown> = Promise.resolve();
	return (url, known = {}) => {
		const mine = last.then(() => patiently(url, known));
		last = mine.catch(() => undefined);
		return mine;
	};
}
