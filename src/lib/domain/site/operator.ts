import * as z from 'zod/mini';
import { WebAddress } from '../web-address.ts';
import { telHref } from '../urgent-help/urgent-help.ts';
import { byLanguage, LANGUAGES, type Language } from './language.ts';

/** What in law lets an organisation use a request: the yes of whoever asks, or its public duty to help. */
export const BASES = ['consent', 'public-task'] as const;

/** Where people write to or open a page with a form. */
export const MailOrPage = z.union([z.email(), WebAddress]);

/** Who runs a deployment and answers for what is sent from it; null where it has not said. */
export const Operator = z.strictObject({
	names: z.record(z.enum(LANGUAGES), z.nullable(z.string())),
	email: z.nullable(z.email()),
	phone: z.nullable(z.string().check(z.regex(/^[\d ]+$/))),
	url: z.nullable(WebAddress),
	/** Where to complain: a page with a form, or an email address. Null: at `email`. */
	complaints: z.nullable(MailOrPage),
	/** Whom to ask about personal data, such as the data protection officer. Null: at `email`. */
	privacy: z._default(z.nullable(MailOrPage), null),
	basis: z.nullable(z.enum(BASES))
});
export type Operator = z.infer<typeof Operator>;

/** What a site says that nobody has put a name to yet. */
export const NOBODY: Operator = {
	names: byLanguage(() => null),
	...{ email: null, phone: null, url: null, complaints: null, privacy: null, basis: null }
};

const isSaid = (text: string | null) => text !== null && text.trim() !== '';

/** The fields without which nobody answers for a deployment, and so none that is not a demonstration may go without. */
export function unsaidOf({ names, email, complaints, basis }: Operator): string[] {
	return [
		...LANGUAGES.filter((language) => !isSaid(names[language])).map((one) => `names.${one}`),
		...(isSaid(complaints ?? email) ? [] : ['complaints']),
		...(basis ? [] : ['basis'])
	];
}

/** Where to turn, as it is read, and whether it is written to or opened; null where nobody said. */
export const wayTo = (to: string | null) => {
	if (to === null) return null;
	const byEmail = !/^https?:/i.test(to);
	return { to, href: byEmail ? `mailto:${to}` : to, byEmail };
};
export type WayTo = NonNullable<ReturnType<typeof wayTo>>;

/** The organisation in one language, with what a page needs to lead there. */
export function shownIn(
	{ names, phone, complaints, privacy, ...rest }: Operator,
	language: Language
) {
	return {
		...rest,
		name: isSaid(names[language]) ? names[language] : null,
		phone: phone ? { number: phone, href: telHref(phone) } : null,
		complaints: wayTo(complaints ?? rest.email),
		privacy: wayTo(privacy ?? rest.email)
	};
}
