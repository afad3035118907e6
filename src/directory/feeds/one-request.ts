import { FeedProblem } from '../feed-problem.ts';
import { textOf } from './json-text.ts';
import { retryAfter, type Clock, type Pace } from './pace.ts';
import { refusalOf } from './safe-target.ts';

/** What is known of an address from an earlier answer. */
export type Known = { etag?: string | undefined; modified?: string | undefined };
export type Answer =
	/** `url` is where it came from in the end. */
	| ({ kind: 'text'; text: string; url: string } & Known)
	| { kind: 'unchanged' }
	| { kind: 'missing'; status: number };

/** An address that did not answer as it should; `again` when another try may help, after `wait` milliseconds where the host says so. */
export class NoAnswer extends FeedProblem {
	readonly again: boolean;
	readonly wait: number | null;
	constructor(sentence: string, again: boolean, wait: number | null = null) {
		super(sentence);
		this.again = again;
		this.wait = wait;
	}
}

const MOST_REDIRECTS = 5;
// Beyond the last page some feeds find fault with the number instead.
const NOT_THERE = new Set([400, 404, 410, 416, 422]);
const MAY_PASS = new Set([408, 425, 429, 500, 502, 503, 504]);

async function textWithin(body: Response['body'], size: number, awake: () => void, url: string) {
	const parts: Uint8Array[] = [];
	let bytes = 0;
	// What arrives here is unpacked already, so a small answer that unpacks without end stops too.
	for await (const part of body ?? []) {
		awake();
		bytes += part.length;
		if (bytes > size)
			throw new NoAnswer(
				`${url} sends more than ${Math.round(size / 1e6)} MB for one page.`,
				false
			);
		parts.push(part);
	}
	return textOf(Buffer.concat(parts));
}

function whyNot(error: unknown, url: string, pace: Pace): NoAnswer {
	if (error instanceof NoAnswer) return error;
	const { name, message, cause } = error as Error;
	if (name === 'TimeoutError')
		return new NoAnswer(`${url} did not answer within ${pace.whole / 1000} seconds.`, true);
	if (name === 'AbortError')
		return new NoAnswer(`${url} fell silent for ${pace.silence / 1000} seconds.`, true);
	const { code, message: reason } = (cause ?? {}) as { code?: string; message?: string };
	return new NoAnswer(`${url} cannot be reached (${code ?? reason ?? message}).`, true);
}

async function ask(url: string, headers: HeadersInit, pace: Pace, clock: Clock): Promise<Answer> {
	const silence = new AbortController();
	let timer = setTimeout(() => silence.abort(), pace.silence);
	const awake = () => {
		clearTimeout(timer);
		timer = setTimeout(() => silence.abort(), pace.silence);
	};
	const signal = AbortSignal.any([silence.signal, AbortSignal.timeout(pace.whole)]);
	try {
		let at = new URL(url);
		for (let turns = 0; turns <= MOST_REDIRECTS; turns += 1) {
			const response = await fetch(at, { headers, signal, redirect: 'manual' });
			awake();
			const { status } = response;
			const location = response.headers.get('location');
			if (status >= 300 && status < 400 && status !== 304) {
				await response.body?.cancel();
				if (location === null || !URL.canParse(location, at))
					throw new NoAnswer(`${url} redirects to no address (${status}).`, false);
				const to = new URL(location, at);
				const refusal = await refusalOf(at, to);
				if (refusal) throw new NoAnswer(`${url} redirects ${refusal}.`, false);
				at = to;
				continue;
			}
			if (status === 200) {
				const text = await textWithin(response.body, pace.size, awake, url);
				const etag = response.headers.get('etag') ?? undefined;
				const modified = response.headers.get('last-modified') ?? undefined;
				return { kind: 'text', text, url: at.href, etag, modified };
			}
			await response.body?.cancel();
			if (status === 304) return { kind: 'unchanged' };
			if (NOT_THERE.has(status)) return { kind: 'missing', status };
			const wait = retryAfter(response.headers.get('retry-after'), clock.now());
			throw new NoAnswer(`${url} answers with ${status}.`, MAY_PASS.has(status), wait);
		}
		throw new NoAnswer(`${url} redirects more than ${MOST_REDIRECTS} times.`, false);
	} finally {
		clearTimeout(timer);
	}
}

/** One GET, redirects followed. Throws NoAnswer with a sentence that names the address. */
export async function request(
	url: string,
	{ known = {}, agent, pace, clock }: { known?: Known; agent: string; pace: Pace; clock: Clock }
): Promise<Answer> {
	const headers = {
		Accept: 'application/json',
		'User-Agent': agent,
		...(known.etag ? { 'If-None-Match': known.etag } : {}),
		...(known.modified ? { 'If-Modified-Since': known.modified } : {})
	};
	try {
		return await ask(url, headers, pace, clock);
	} catch (error) {
		throw whyNot(error, url, pace);
	}
}
