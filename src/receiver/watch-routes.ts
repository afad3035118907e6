import { header, type Answer, type Call } from './call.ts';
import { same } from './digest.ts';
import { asPrometheus, measure } from './measures.ts';
import { isLoopback } from './proxies.ts';
import type { Receiver } from './receiver.ts';
import { Refused } from './refusals.ts';
import { failingNotices } from './send-notices.ts';

/** Milliseconds after which a database counts as not answering. */
const WAITS = 3000;

/** A new request shows in the numbers, and whoever watches a network could tell whose: they are for this machine and for whoever has the token. */
function mayLook({ settings }: Receiver, call: Call): boolean {
	const { headers, socket } = call.request;
	const token = /^Bearer (.+)$/.exec(header(call, 'authorization') ?? '')?.[1];
	if (token !== undefined && settings.watchToken !== undefined)
		return same(token, settings.watchToken);
	const forwarded = 'x-forwarded-for' in headers || 'forwarded' in headers || 'via' in headers;
	return !forwarded && isLoopback(socket.remoteAddress ?? '');
}

/** Waits for the database, and no longer than a watcher would: one that hangs must not let it hang as well. */
async function soon<Found>(asked: Promise<Found>): Promise<Found> {
	asked.catch(() => undefined);
	const slow = new Promise<null>((resolve) => setTimeout(resolve, WAITS, null).unref());
	const found = await Promise.race([asked.then((value) => ({ value })), slow]);
	if (!found) throw new Refused('no-database', {}, 30);
	return found.value;
}

/** Whether all is well; with ages and space for whoever may look. */
export async function getHealth(receiver: Receiver, call: Call): Promise<Answer> {
	const { db, clock } = receiver;
	const { deleting } = clock;
	const [noticesFailing, more] = await soon(
		Promise.all([failingNotices(db), mayLook(receiver, call) ? measure(receiver) : {}])
	);
	return { status: 200, json: { ok: true, deleting, noticesFailing, ...more } };
}

/** The numbers as text for Prometheus. */
export async function getMetrics(receiver: Receiver, call: Call): Promise<Answer> {
	if (!mayLook(receiver, call)) throw new Refused('no-route');
	return { status: 200, text: asPrometheus(receiver, await soon(measure(receiver))) };
}
