import * as z from 'zod/mini';
import { isComplete, KNOWN, type Language } from './language.ts';

/** A record of names: one in each complete language, and in others where a site has it. */
export const eachName = <Name extends z.ZodMiniType<string, string>>(name: Name) =>
	z.strictObject(
		Object.fromEntries(KNOWN.map((one) => [one, isComplete(one) ? name : z.optional(name)])) as {
			[one in Language]: z.ZodMiniOptional<Name>;
		}
	);
