import type { Contact } from '#lib/domain/urgent-help/urgent-help.ts';
import { NATIONS, type Nation } from '#lib/domain/site/area.ts';
import { isUnsure, smsHref, telHref } from '#lib/domain/urgent-help/urgent-help.ts';

/** A curated line of help as the plan shows it. */
export interface HelpNumber extends Pick<
	Contact,
	'id' | 'group' | 'name' | 'what' | 'when' | 'how' | 'nations' | 'verifiedOn' | 'reviewBy'
> {
	call: { number: string; href: string } | null;
	text: { number: string; word: string; href: string } | null;
	/** Whether to check it before relying on it. */
	unsure: boolean;
}

/** The number of a contact. */
export function numberOf(contact: Contact): HelpNumber {
	const { id, group, name, what, when, how, nations, verifiedOn, reviewBy, phone, sms } = contact;
	return {
		...{ id, group, name, what, when, how, nations, verifiedOn, reviewBy },
		call: phone ? { number: phone, href: telHref(phone) } : null,
		text: sms ? { number: sms.to, word: sms.body, href: smsHref(sms) } : null,
		unsure: (['phone', 'sms', 'hours'] as const).some((field) => isUnsure(contact, field))
	};
}

/** The numbers that serve a nation; without one, those that serve every nation. */
export function numbersIn(numbers: readonly HelpNumber[], nation: Nation | null): HelpNumber[] {
	return numbers.filter(({ nations }) =>
		nation ? nations.includes(nation) : nations.length === NATIONS.length
	);
}
