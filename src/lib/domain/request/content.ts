import * as z from 'zod/mini';
import { LANGUAGES } from '../site/language.ts';
import { AGES, ANSWERERS, DAYS, MOST, PARTS, SHARED_KINDS, WAYS, WHOM } from './choices.ts';
import { TeamId } from '../site/team.ts';

const upTo = (length: number) => z.string().check(z.maxLength(length));
const filled = (length: number) => z.string().check(z.minLength(1), z.maxLength(length));

/** Days and parts of the day; an empty list stands for all of them. */
const Times = z.strictObject({
	days: z.array(z.enum(DAYS)).check(z.maxLength(DAYS.length)),
	parts: z.array(z.enum(PARTS)).check(z.maxLength(PARTS.length)),
	note: upTo(MOST.note)
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

/** What every version holds. */
const asEver = {
	team: TeamId,
	language: z.enum(LANGUAGES),
	/** What to call the person. */
	name: filled(MOST.name),
	/** Best first; `at` is a number or an address, and empty only where none is needed. */
	reach: z
		.array(z.strictObject({ by: z.enum(WAYS), at: upTo(MOST.at) }))
		.check(z.minLength(1), z.maxLength(WAYS.length)),
	/** Null: any time. */
	when: z.nullable(Times),
	notWhen: z.nullable(Times),
	/** Null: not asked, because there is no phone to leave it on. */
	voicemail: z.nullable(z.boolean()),
	text: z.nullable(z.boolean()),
	answering: z.strictObject({ who: z.enum(ANSWERERS), names: upTo(MOST.names) }),
	/** Language of the interpreter, empty for none. */
	interpreter: upTo(MOST.interpreter),
	access: upTo(MOST.access),
	about: z.strictObject({
		words: upTo(MOST.words),
		areas: z.array(filled(40)).check(z.maxLength(12))
	}),
	shared: z.array(Shared).check(z.maxLength(SHARED_KINDS.length)),
	/** The person's own day and time (HH:MM) of saying yes, and the version of the words they said yes to. */
	consent: z.strictObject({
		day: z.iso.date(),
		at: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
		wording: filled(20)
	})
};

/** A request as it was made before it said whom it is for; it is opened, and no longer made. */
const Version1 = z.strictObject({ v: z.literal(1), ...asEver });

/** A request as it is made now. */
export const CurrentContent = z.strictObject({
	v: z.literal(2),
	...asEver,
	/** Whom it is for, and the name of whoever asks for somebody else. */
	whom: z.strictObject({ who: z.enum(WHOM), asker: upTo(MOST.asker) }),
	/** Of the person it is for. */
	age: z.enum(AGES)
});
export type CurrentContent = z.infer<typeof CurrentContent>;

/** A whole request of any version, unsealed. Lengths are in UTF-16 units; all of it has to fit one envelope. */
export const RequestContent = z.discriminatedUnion('v', [Version1, CurrentContent]);
export type RequestContent = z.infer<typeof RequestContent>;

/** The newest version that this build can open. */
export const NEWEST = 2;

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
