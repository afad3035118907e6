import type { WayIn } from '#lib/domain/directory/way-in.ts';
import { smsHref, telHref } from '#lib/domain/urgent-help/urgent-help.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { spacedNumber } from './sentences.ts';

/** What a way in opens, and whether that is outside the app; null for a place and a letter, which nothing can open. */
export function linkOf(way: WayIn): { href: string; leaves: boolean } | null {
	switch (way.kind) {
		case 'phone':
		case 'relay':
			return { href: telHref(way.to), leaves: false };
		case 'text':
			return { href: smsHref({ to: way.to, body: way.body ?? '' }), leaves: false };
		case 'email':
			return { href: `mailto:${way.to}`, leaves: false };
		case 'place':
		case 'letter':
			return null;
		default:
			return { href: way.to, leaves: true };
	}
}

/** A way in as a line that says what to do, `Call 0800 1111`. */
export function wayPhrase({ t }: I18n, way: WayIn): string {
	if (way.kind === 'text')
		return t(way.body ? 'options:do-text-word' : 'options:do-text', {
			to: spacedNumber(way.to),
			body: way.body
		});
	return t(`options:do-${way.kind}`, { to: spacedNumber(way.to) });
}
