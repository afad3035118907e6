import * as z from 'zod/mini';
import { WebAddress } from '../web-address.ts';
import { Id } from '../pack.ts';
import { LANGUAGES } from './language.ts';

/** Whose area a feed lists; where two feeds list one service, the first of these is kept. */
export const FEED_LAYERS = ['own', 'neighbour', 'national'] as const;
export type FeedLayer = (typeof FEED_LAYERS)[number];

const inWords = (most: number) =>
	z.record(z.enum(LANGUAGES), z.string().check(z.minLength(1), z.maxLength(most)));

/** A directory that somebody else keeps, read into a site's own by `npm run directory -- refresh`. */
export const Feed = z
	.strictObject({
		/** Begins the id of each of its services, which people's devices keep: never changed, never given to another. */
		key: Id,
		names: inWords(80),
		layer: z.enum(FEED_LAYERS),
		/** Where it is read: one of the two. */
		url: z.optional(WebAddress),
		/** A file or a folder, from where the command is run. */
		file: z.optional(z.string().check(z.minLength(1))),
		/** Whom to tell that a record is wrong; null where the owner gives nobody. */
		email: z.nullable(z.email()),
		/** What its owner lets others do with it, and where that is written; null until it is known. */
		licence: z.nullable(
			z.strictObject({
				name: z.string().check(z.minLength(1)),
				url: z.url({ protocol: /^https$/ })
			})
		),
		/** The words by which its owner asks to be named. */
		attribution: z.nullable(inWords(300)),
		/** Share of its services, from 0 to 1, that may go from one refresh to the next. */
		largestFall: z._default(z.number().check(z.gte(0), z.lte(1)), 0.3),
		/** Milliseconds between two requests to its host. */
		pause: z.optional(z.int().check(z.gte(0), z.lte(60_000)))
	})
	.check(
		z.refine(({ url, file }) => (url === undefined) !== (file === undefined), {
			path: ['url'],
			error: 'url-or-file'
		})
	);
export type Feed = z.infer<typeof Feed>;

/** What has to be known of a feed before a site with it may be public, and is not. */
export const lacksOf = ({ licence, attribution }: Feed): ('licence' | 'attribution')[] => [
	...(licence === null ? (['licence'] as const) : []),
	...(attribution === null ? (['attribution'] as const) : [])
];
