import * as z from 'zod/mini';

/** One line of a safety plan in the person's own words; `from` is the contact whose place it took. */
const PlanEntry = z.object({
	id: z.string(),
	text: z.string(),
	/** As typed; only `dialled` makes a number of it. */
	phone: z.optional(z.string()),
	from: z.optional(z.string())
});
export type PlanEntry = z.infer<typeof PlanEntry>;

/** What stands under one heading: own lines in their order, and the contacts (ids) left out of it. */
export const PlanPart = z.object({ entries: z.array(PlanEntry), hidden: z.array(z.string()) });
export type PlanPart = z.infer<typeof PlanPart>;
