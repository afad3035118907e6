import { BlockList, isIP } from 'node:net';

/** Whether a peer is a proxy of one's own, so that the last address in its X-Forwarded-For is the sender's. */
export type IsProxy = (peer: string) => boolean;

const LOOPBACK = '127.0.0.0/8,::1';

/** Proxies on this machine without a wish, none for 0, every peer for 1, else addresses and networks with commas. Throws one plain sentence for anything else. */
export function proxiesFrom(wish: string | undefined): IsProxy {
	if (wish === '0') return () => false;
	if (wish === '1') return () => true;
	const list = new BlockList();
	for (const part of (wish || LOOPBACK).split(',')) {
		const [address = '', bits] = part.trim().split('/');
		const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
		try {
			if (bits === undefined) list.addAddress(address, family);
			else list.addSubnet(address, Number(bits), family);
		} catch {
			throw new Error(
				`TRUST_PROXY has to be 0, 1 or addresses like 10.0.0.5,fd00::/8, not "${wish}".`
			);
		}
	}
	return (peer) => isIP(peer) > 0 && list.check(peer, isIP(peer) === 6 ? 'ipv6' : 'ipv4');
}

/** Whether an address is this machine's own. */
export const isLoopback = proxiesFrom(LOOPBACK);

/** The sender's address: the peer itself, or behind proxies of one's own the last address in X-Forwarded-For that is none of them. */
export function senderOf(peer: string, forwarded: string | undefined, isProxy: IsProxy): string {
	if (!forwarded || !isProxy(peer)) return peer;
	const named = forwarded.split(',').map((part) => part.trim());
	return named.findLast((address) => !isProxy(address)) || named.at(-1) || peer;
}
