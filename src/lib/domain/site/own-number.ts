import * as z from 'zod/mini';
import { Id } from '../pack.ts';
import type { Contact, UrgentWords } from '../urgent-help/urgent-help.ts';
import { LANGUAGES } from './language.ts';
import { NATIONS } from './area.ts';

/** A number for urgent help that a site adds. The national ones always stand before it. */
export const OwnNumber = z.strictObject({
	id: Id,
	phone: z.string().check(z.regex(/^[\d ]*\d{3}[\d ]*$/)),
	nations: z.array(z.enum(NATIONS)).check(z.minLength(1)),
	/** ISO day on which somebody rang it; null: nobody has, and the page says so. */
	verifiedOn: z.nullable(z.iso.date()),
	reviewBy: z.iso.date()
});
export type OwnNumber = z.infer<typeof OwnNumber>;

/** The same as a line of help, with its words in one language. */
export function contactOf(own: OwnNumber, words: UrgentWords['contacts'][string]): Contact {
	const isKnown = own.verifiedOn !== null;
	return {
		...{ ...own, ...words, group: 'urgent', top: false, order: 0, forWhom: 'everyone' },
		...{ sms: null, email: null, url: null, hours: null, cost: null, bsl: false },
		...{ languages: [...LANGUAGES], lifeAreas: [], onlyAbout: [], source: null },
		status: isKnown ? 'confirmed' : 'unconfirmed',
		unconfirmed: isKnown ? [] : ['phone']
	};
}
