import type { RequestContent } from '../request/content.ts';
import { emailLink } from '../request/email-address.ts';
import { dialled } from '../request/phone-number.ts';

type Reach = RequestContent['reach'][number];

/** The link for a way to be reached, or null: only a number or an email address becomes one, and no web address. */
export function reachLink({ by, at }: Reach): string | null {
	const number = by === 'phone' || by === 'text' || by === 'video-bsl' ? dialled(at) : null;
	if (number) return `tel:${number}`;
	return by === 'email' || by === 'video-bsl' ? emailLink(at) : null;
}
