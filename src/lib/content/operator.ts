import operatorFile from '#content/operator.json' with { type: 'json' };
import { parsePack } from '#lib/domain/pack.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { Operator } from '#lib/domain/site/operator.ts';
import { telHref } from '#lib/domain/urgent-help/urgent-help.ts';

/** Where to complain: an address as it is read, and whether it is written to or opened. */
interface Complaints {
	to: string;
	href: string;
	byEmail: boolean;
}

const complaintsAt = (to: string): Complaints => {
	const byEmail = !/^https?:/.test(to);
	return { to, href: byEmail ? `mailto:${to}` : to, byEmail };
};

/** The organisation that runs this deployment. */
export function operator(): Operator {
	return parsePack(Operator, operatorFile, 'src/content/operator.json');
}

/** The same in one language, with what a page needs to lead there. */
export function operatorIn(language: Language) {
	const { names, phone, complaints, ...rest } = operator();
	const to = complaints ?? rest.email;
	return {
		...rest,
		name: names[language],
		phone: phone ? { number: phone, href: telHref(phone) } : null,
		complaints: to ? complaintsAt(to) : null
	};
}
export type OperatorShown = ReturnType<typeof operatorIn>;
