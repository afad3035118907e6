import * as z from 'zod/mini';
import { LANGUAGES } from '../site/language.ts';
import { ANSWERERS, DAYS, PARTS, SHARED_KINDS, WAYS } from './choices.ts';
import { TeamId } from '../site/team.ts';

const upTo = (length: number) => z.string().check(z.maxLength(length));
const filled = (length: number) => z.string().check(z.minLength(1), z.maxLength(length));

/** Days and parts of the day; an empty list stands for all of them. */
const Times = z.strictObject({
	days: z.array(z.enum(DAYS)).check(z.maxLength(DAYS.length)),
	parts: z.array(z.enum(PARTS)).check(z.maxLength(PARTS.length)),
	note: upTo(120)
});

/** Limits of a shared section: lines, and UTF-16 units of one line and of the heading. */
export const MAX_LINES = 20;
export const MAX_LINE_LENGTH = 240;
export const MAX_TITLE_LENGTH = 80;

/** A section that the person chose to send along; each line as they saw it. */
const Shared = z.strictObject({
	kind: z.enum(SHARED_KINDS),
	title: filled(MAX_TITLE_LENGTH),
	lines: z.array(filled(MAX_LINE_LENGTH)).check(z.minLength(1), z.maxLength(MAX_LINES))
});

/** A whole request, unsealed. Lengths are in UTF-16 units; all of it has to fit one envelope. */
export const RequestContent = z.strictObject({
	v: z.literal(1),
	team: TeamId,
	language: z.enum(LANGUAGES),
	/** What to call the person. */
	name: filled(80),
	/** Best first; `at` is a number or an address, and empty only where none is needed. */
	reach: z
		.array(z.strictObject({ by: z.enum(WAYS), at: upTo(160) }))
		.check(z.minLength(1), z.maxLength(WAYS.length)),
	/** Null: any time. */
	when: z.nullable(Times),
	notWhen: z.nullable(Times),
	/** Null: not asked, because there is no phone to leave it on. */
	voicemail: z.nullable(z.boolean()),
	text: z.nullable(z.boolean()),
	answering: z.strictObject({ who: z.enum(ANSWERERS), names: upTo(120) }),
	/** Language of the interpreter, empty for none. */
	interpreter: upTo(60),
	access: upTo(300),
	about: z.strictObject({
		words: upTo(1000),
		areas: z.array(filled(40)).check(z.maxLength(12))
	}),
	shared: z.array(Shared).check(z.maxLength(SHARED_KINDS.length)),
	/** The person's own day and time (HH:MM) of saying yes, and the version of the words they said yes to. */
	consent: z.strictObject({
		day: z.iso.date(),
		at: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
		wording: filled(20)
	})
});
export type RequestContent = z.infer<typeof RequestContent>;

/** Bytes of the padded plain text of every request, however long the request. */
export const PLAIN_BYTES = 4096;
const LENGTH_BYTES = 2;
const anyId = '0'.repeat(22);

/** The bytes of what is sealed, before it is padded. */
export function plainBytes(id: string, content: RequestContent): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(JSON.stringify({ id, content }));
}

/** Bytes that are left in an envelope; below zero when the request is too long to be sealed. */
export function measure(content: RequestContent): number {
	return PLAIN_BYTES - LENGTH_BYTES - plainBytes(anyId, content).length;
}
