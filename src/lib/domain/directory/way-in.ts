import * as z from 'zod/mini';
import { WebAddress } from '../web-address.ts';

/** The ways to get in touch with a service, in the order in which a card shows them. */
export const WAY_KINDS = [
	'phone',
	'text',
	'chat',
	'bsl',
	'relay',
	'form',
	'email',
	'place',
	'letter',
	'website'
] as const;
export type WayKind = (typeof WAY_KINDS)[number];

const number = z.string().check(z.regex(/^[\d ]{3,19}$/));
const label = z.optional(z.string());

/** One way in. Numbers as people read them, with spaces; addresses whole. */
export const WayIn = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('phone'), to: number, label }),
	/** `body` is the word to send, where one is needed. */
	z.strictObject({ kind: z.literal('text'), to: number, body: z.optional(z.string()), label }),
	z.strictObject({ kind: z.literal('chat'), to: WebAddress, label }),
	/** An interpreted video call in British Sign Language. */
	z.strictObject({ kind: z.literal('bsl'), to: WebAddress, label }),
	/** A number to dial through Relay UK, beginning 18001. */
	z.strictObject({
		kind: z.literal('relay'),
		to: z.string().check(z.regex(/^18001 [\d ]+$/)),
		label
	}),
	z.strictObject({ kind: z.literal('form'), to: WebAddress, label }),
	z.strictObject({ kind: z.literal('email'), to: z.email(), label }),
	/** A place to walk into, as an address. */
	z.strictObject({ kind: z.literal('place'), to: z.string(), label }),
	/** A postal address to write to. */
	z.strictObject({ kind: z.literal('letter'), to: z.string(), label }),
	z.strictObject({ kind: z.literal('website'), to: WebAddress, label })
]);
export type WayIn = z.infer<typeof WayIn>;
