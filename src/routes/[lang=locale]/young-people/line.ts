import type { Listed } from '#lib/content/listed-services.ts';
import type { WayIn, WayKind } from '#lib/domain/directory/way-in.ts';
import { NATIONS, type Nation } from '#lib/domain/site/area.ts';
import { smsHref, telHref } from '#lib/domain/urgent-help/urgent-help.ts';

/** A line or site for young people as it is shown: what to press, and the nations it serves where not all four. */
export interface Line extends Pick<Listed, 'id' | 'name' | 'description' | 'hours'> {
	where: Nation[];
	ways: { kind: WayKind; href: string; key: string; values: Record<string, string> }[];
}

function wayOf(way: WayIn): Line['ways'][number] | null {
	const { kind, to } = way;
	switch (kind) {
		case 'phone':
			return { kind, href: telHref(to), key: 'urgent-help:call', values: { number: to } };
		case 'text':
			return {
				kind,
				href: smsHref({ to, body: way.body ?? '' }),
				...(way.body
					? { key: 'urgent-help:text-word', values: { word: way.body, number: to } }
					: { key: 'urgent-help:text', values: { number: to } })
			};
		case 'email':
			return { kind, href: `mailto:${to}`, key: 'urgent-help:email', values: { address: to } };
		case 'chat':
		case 'bsl':
		case 'form':
		case 'website':
			return { kind, href: to, key: 'urgent-help:website', values: { site: new URL(to).host } };
		case 'relay':
		case 'place':
		case 'letter':
			return null;
		default:
			return kind satisfies never;
	}
}

/** A listed service as a line; what can only be dialled by relay or visited is left to its card under Help. */
export function lineOf({ id, name, description, hours, nations, ways }: Listed): Line {
	return {
		...{ id, name, description, hours },
		where: nations.length < NATIONS.length ? nations : [],
		ways: ways.flatMap((way) => wayOf(way) ?? [])
	};
}
