import type { RequestContent } from '../request/content.ts';

type Reach = RequestContent['reach'][number];

const byNumber: readonly Reach['by'][] = ['phone', 'text', 'video-bsl'];
const email = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}$/;

/** The link for a way to be reached, or null: only a plain number or plain address becomes a link, and exactly as it is shown. */
export function reachLink({ by, at }: Reach): string | null {
	if (by === 'email') return email.test(at) ? `mailto:${at}` : null;
	const number = at.replace(/[ ()-]/g, '');
	// Digits as typed on a telephone; no service codes such as *21#.
	return byNumber.includes(by) && /^\+?\d{5,15}$/.test(number) ? `tel:${number}` : null;
}
