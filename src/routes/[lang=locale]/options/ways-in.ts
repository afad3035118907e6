import { waysOf, type Service } from '#lib/domain/directory/service.ts';
import { relayNumber } from '#lib/domain/relay-number.ts';
import type { WayIn } from '#lib/domain/directory/way-in.ts';
import { smsHref, telHref } from '#lib/domain/urgent-help/urgent-help.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { spacedNumber } from './sentences.ts';

type Address = Extract<WayIn, { kind: 'place' | 'letter' }>;
type Link = Exclude<WayIn, Address>;

// Without a voice on the phone; a website is none, since it may only tell of the number.
const VOICELESS: readonly string[] = ['text', 'chat', 'bsl', 'relay', 'form', 'email'];

/** The number by relay of a service that states no way in but to ring it; nothing where it states more. */
function relayOf(ways: readonly WayIn[]): Link[] {
	const phone = ways.find(({ kind }) => kind === 'phone');
	if (!phone || ways.some(({ kind }) => VOICELESS.includes(kind))) return [];
	const to = relayNumber(spacedNumber(phone.to));
	return to === null ? [] : [{ kind: 'relay', to }];
}

/** The ways in that a button opens, in order, and relay where only a voice would do. */
export const linksOf = ({ ways }: Service): Link[] => [
	...ways.filter((way): way is Link => way.kind !== 'place' && way.kind !== 'letter'),
	...relayOf(ways)
];

/** The addresses to go to or to write to: to be read, copied, and a place also found on a map. */
export const addressesOf = (service: Service): Address[] => [
	...waysOf(service, 'place'),
	...waysOf(service, 'letter')
];

/** What a way in opens, and whether that is outside the app. */
export function linkOf(way: Link): { href: string; leaves: boolean } {
	switch (way.kind) {
		case 'phone':
		case 'relay':
			return { href: telHref(way.to), leaves: false };
		case 'text':
			return { href: smsHref({ to: way.to, body: way.body ?? '' }), leaves: false };
		case 'email':
			return { href: `mailto:${way.to}`, leaves: false };
		default:
			return { href: way.to, leaves: true };
	}
}

/** A map with an address on it. */
export const mapOf = (address: string): string =>
	`https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;

const hostOf = (address: string) => new URL(address).host.replace(/^www\./, '');

/** A way in as a line that says what to do and where, `Call 0800 1111`. */
export function wayPhrase({ t }: I18n, way: WayIn): string {
	switch (way.kind) {
		case 'text':
			return t(way.body ? 'options:do-text-word' : 'options:do-text', {
				to: spacedNumber(way.to),
				body: way.body
			});
		case 'chat':
		case 'bsl':
		case 'form':
		case 'website':
			return t(`options:do-${way.kind}`, { to: hostOf(way.to) });
		default:
			return t(`options:do-${way.kind}`, { to: spacedNumber(way.to) });
	}
}
