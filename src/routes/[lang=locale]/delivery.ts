import { listRequests } from '#lib/db/requests.ts';
import { isKept } from '#lib/db/vault/is-kept.ts';
import { isExample } from '#lib/device/example.ts';
import { isPending } from '#lib/domain/request/outbox.ts';

const FIRST_WAIT = 2000;
const LONGEST_WAIT = 15 * 60 * 1000;

let wait = FIRST_WAIT;
let timer: ReturnType<typeof setTimeout> | undefined;
let listening = false;

const isLeft = () => document.documentElement.dataset.left !== undefined;

/** Sends what the person asked to send, now and whenever the internet comes back; asks nothing of the network when there is none. */
export async function startDelivery(): Promise<void> {
	// A made-up person asks nobody for a call.
	if (isExample()) return;
	if (__RECEIVER__ === '' || isLeft() || !(await isKept())) return;
	if (!(await somePending())) return;
	// Before anything is fetched: there may be no internet for that either.
	listen();
	const { deliver } = await import('#lib/deliver.ts');
	await deliver(__RECEIVER__);
	clearTimeout(timer);
	if (!(await somePending())) return void (wait = FIRST_WAIT);
	// Spread out, so that a receiver that comes back is not met by everybody at once.
	if (navigator.onLine) timer = setTimeout(again, FIRST_WAIT + Math.random() * wait);
	wait = Math.min(wait * 2, LONGEST_WAIT);
}

async function somePending(): Promise<boolean> {
	const now = Date.now();
	return (await listRequests()).some(({ events }) => isPending(events, now));
}

const again = () => void startDelivery().catch(() => undefined);

function listen(): void {
	if (listening) return;
	listening = true;
	addEventListener('online', () => {
		wait = FIRST_WAIT;
		again();
	});
	addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') again();
	});
}
