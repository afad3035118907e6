import * as z from 'zod/mini';
import { Id } from '../pack.ts';

/** A service that a public strategy names, and for which no way in was found: told of, never offered. */
export const NamedServices = z.strictObject({
	services: z.array(
		z.strictObject({
			id: Id,
			/** Id of the site's area it belongs to. */
			area: Id,
			organisation: z.string().check(z.minLength(2)),
			/** Year of the strategy that names it. */
			sourceYear: z.int().check(z.gte(2015))
		})
	)
});

/** Words of one language by id; `checkedBy` is the speaker who read them, null while nobody has. */
export const NamedWords = z.strictObject({
	checkedBy: z.nullable(z.string()),
	services: z.record(
		Id,
		z.strictObject({
			name: z.string().check(z.minLength(2)),
			description: z.string().check(z.minLength(20))
		})
	)
});
