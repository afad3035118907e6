import * as z from 'zod/mini';
import structure from '#content/order.json' with { type: 'json' };
import { parsePack } from '#lib/domain/pack.ts';

const Ids = z.array(z.string()).check(z.minLength(1));

/** What stands first where there is a choice, by id. */
const Order = z.strictObject({
	/** Every check-in of our own and every public one, as they are offered. */
	checkIns: Ids,
	/** Those of them that young people, parents and families find under a heading of their own. */
	checkInsForFamilies: Ids,
	/** Guides that suit anyone, for who has not said what matters. */
	guidesForAnyone: Ids,
	/** Every life event, as they are listed. */
	lifeEvents: Ids,
	/** Contacts of the urgent-help list that somebody who worries about another person sees. */
	numbersForSupporters: Ids,
	/** Those that a young person sees; the first stands out. */
	numbersForYoungPeople: Ids
});

export const order = parsePack(Order, structure, 'src/content/order.json');
