import * as z from 'zod/mini';
import { WebAddress } from '../web-address.ts';
import { Id, parsePack, wordsFor } from '../pack.ts';

/** What an exercise works with, in the order the kinds are offered. */
export const KINDS = ['body', 'senses', 'mind', 'mine', 'people'] as const;
export type Kind = (typeof KINDS)[number];

/** Things a person has written that an exercise shows. */
const READS = ['plan', 'people', 'moments'] as const;

/** Breaths in seconds, or a number of minutes to sit through. */
const ExerciseTimer = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('breathing'), in: z.int(), out: z.int() }),
	z.strictObject({ kind: z.literal('minutes') })
]);

/** Short things to do in a hard hour, in the order they are offered to somebody who never did one. */
export const RightNowPack = z.strictObject({
	exercises: z.array(
		z.strictObject({
			id: Id,
			kind: z.enum(KINDS),
			minutes: z.int().check(z.gte(1), z.lte(10)),
			timer: z.nullable(ExerciseTimer),
			reads: z.nullable(z.enum(READS)),
			cautions: z.array(Id).check(z.minLength(1)),
			sources: z.array(Id).check(z.minLength(1))
		})
	),
	/** Addresses of the sources that have one. */
	sources: z.record(z.string(), z.nullable(WebAddress))
});
export type RightNowPack = z.infer<typeof RightNowPack>;

/** Words of one language by id; `checkedBy` is the speaker who read them, null while nobody has. */
export const RightNowWords = z.strictObject({
	checkedBy: z.nullable(z.string()),
	exercises: z.record(
		z.string(),
		z.strictObject({
			title: z.string(),
			what: z.string(),
			steps: z.array(z.string()).check(z.minLength(2))
		})
	),
	cautions: z.record(z.string(), z.string()),
	sources: z.record(z.string(), z.string())
});
export type RightNowWords = z.infer<typeof RightNowWords>;

/** One exercise as a page shows it. */
export interface Exercise {
	id: string;
	kind: Kind;
	minutes: number;
	timer: z.infer<typeof ExerciseTimer> | null;
	/** What the person wrote that belongs to it. */
	reads: (typeof READS)[number] | null;
	title: string;
	what: string;
	steps: string[];
	cautions: string[];
	sources: { text: string; url: string | null }[];
}

/** The exercises with their words; PackError names what has none. */
export function exercisesOf(pack: RightNowPack, value: unknown, file: string): Exercise[] {
	const words = parsePack(RightNowWords, value, file);
	return pack.exercises.map(({ id, cautions, sources, ...exercise }) => ({
		...{ id, ...exercise },
		...wordsFor(words.exercises, id, file, 'exercises'),
		cautions: cautions.map((one) => wordsFor(words.cautions, one, file, 'cautions')),
		sources: sources.map((one) => ({
			text: wordsFor(words.sources, one, file, 'sources'),
			url: pack.sources[one] ?? null
		}))
	}));
}
