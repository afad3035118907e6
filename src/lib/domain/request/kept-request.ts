import * as z from 'zod/mini';
import { LANGUAGES } from '../site/language.ts';
import { AGES, ANSWERERS, DAYS, PARTS, WAYS, WHOM, WORRIED } from './choices.ts';

const when = { day: z.iso.date(), at: z.iso.datetime() };
const PLAIN = ['said-yes', 'began', 'unable', 'unanswered', 'restored', 'lost'] as const;
const ENDS = ['sent', 'seen', 'withdrawn', 'closed', 'expired'] as const;

/** What can have happened to a request, as it is kept. */
const Event = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.enum([...PLAIN, ...ENDS]), ...when }),
	z.strictObject({ kind: z.literal('unreached'), online: z.optional(z.boolean()), ...when }),
	z.strictObject({
		kind: z.literal('later'),
		until: z.iso.datetime(),
		full: z.boolean(),
		...when
	}),
	z.strictObject({ kind: z.literal('refused'), code: z.string(), ...when })
]);

const team = { id: z.string(), phone: z.nullable(z.string()), answersWithin: z.number() };
/** The team as it was when the request was made; earlier, each language had a field of its own. */
const Team = z.union([
	z.strictObject({ ...team, names: z.record(z.string(), z.string()) }),
	z.strictObject({ ...team, nameEn: z.string(), nameCy: z.string() })
]);

/** A request that was made, as a copy may bring it. */
export const RequestRow = z.strictObject({
	id: z.string(),
	sealed: z.string().check(z.regex(/^[A-Za-z0-9_-]+$/)),
	token: z.string(),
	team: Team,
	seq: z.int(),
	events: z.array(Event)
});

const Times = z.strictObject({
	days: z.array(z.enum(DAYS)),
	parts: z.array(z.enum(PARTS)),
	note: z.string()
});

/** A request under way, as far as it is filled in. */
export const RequestDraftRow = z.partial(
	z.strictObject({
		whom: z.nullable(z.enum([...WHOM, WORRIED])),
		asker: z.string(),
		age: z.nullable(z.enum(AGES)),
		team: z.nullable(z.string()),
		name: z.string(),
		ways: z.array(z.enum(WAYS)),
		at: z.partialRecord(z.enum(WAYS), z.string()),
		when: Times,
		notWhen: Times,
		voicemail: z.nullable(z.boolean()),
		text: z.nullable(z.boolean()),
		who: z.nullable(z.enum(ANSWERERS)),
		names: z.string(),
		language: z.nullable(z.enum(LANGUAGES)),
		interpreter: z.string(),
		access: z.string(),
		words: z.string(),
		areas: z.array(z.string()),
		picked: z.array(z.string()),
		place: z.nullable(z.string())
	})
);
