import * as z from 'zod/mini';
import { LANGUAGES } from './language.ts';

export const TeamId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));

/** Public half of a key pair: 65 bytes of an uncompressed P-256 point. */
const PublicKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/));
/** First 8 bytes of the SHA-256 of a public key. */
export const KeyId = z.string().check(z.regex(/^[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048]$/));

/** What requests are sealed to. `previous`: desk or recovery keys whose requests are still taken until a day. */
export const TeamKeys = z.strictObject({
	desk: PublicKey,
	recovery: PublicKey,
	since: z.iso.date(),
	previous: z.array(z.strictObject({ desk: KeyId, recovery: KeyId, until: z.iso.date() }))
});
export type TeamKeys = z.infer<typeof TeamKeys>;

/** A team that calls people back. `areas` are ids of the site's areas; nobody seals to a team whose `keys` are null. */
export const Team = z
	.strictObject({
		id: TeamId,
		names: z.record(z.enum(LANGUAGES), z.string().check(z.minLength(1), z.maxLength(80))),
		areas: z.array(z.string()),
		/** Shown whenever a request has not gone; null only for a demonstration. */
		phone: z.nullable(z.string().check(z.regex(/^[\d ]+$/))),
		/** Working days within which the team answers. */
		answersWithin: z.int().check(z.gte(1), z.lte(30)),
		/** Made on this machine for trying things out; a production build refuses it. */
		demonstration: z.boolean(),
		keys: z.nullable(TeamKeys)
	})
	.check(
		// People are sent to it wherever a request has not gone.
		z.refine(({ phone, demonstration }) => demonstration || /\d{3}/.test(phone ?? ''), {
			path: ['phone'],
			error: 'missing'
		})
	);
export type Team = z.infer<typeof Team>;

/** Name of the file below DATA_DIR that holds the demonstration team of this machine. */
export const DEMONSTRATION_FILE = 'demonstration-team.json';
