import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

const inside = new BlockList();
for (const [net, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.168.0.0', 16]
] as const)
	inside.addSubnet(net, bits, 'ipv4');
inside.addAddress('::', 'ipv6');
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');
inside.addSubnet('fe80::', 10, 'ipv6');

/** Whether an IP address is of this machine or of the network it stands in. */
export const isInside = (address: string): boolean =>
	inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether a host name leads to this machine or into its own network; an unknown name does not. */
export async function leadsInside(hostname: string): Promise<boolean> {
	const bare = hostname.replace(/^\[|\]$/g, '');
	if (isIP(bare)) return isInside(bare);
	const found = await lookup(bare, { all: true }).catch(() => []);
	return found.some(({ address }) => isInside(address));
}

/**
 * Why a redirect is not followed, or null when it may be. A feed's own address is the site's choice;
 * where its host sends us is not, so that may not leave the web, drop encryption or turn inside.
 */
export async function refusalOf(
	from: URL,
	to: URL,
	isWithin: (hostname: string) => Promise<boolean> = leadsInside
): Promise<string | null> {
	if (!/^https?:$/.test(to.protocol)) return `to ${to.protocol}, which is not the web`;
	if (from.protocol === 'https:' && to.protocol === 'http:') return 'from https to http';
	if (
		from.hostname !== to.hostname &&
		(await isWithin(to.hostname)) &&
		!(await isWithin(from.hostname))
	)
		return 'into a private network';
	return null;
}
