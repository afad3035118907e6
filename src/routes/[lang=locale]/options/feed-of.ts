import type { Service } from '#lib/domain/directory/service.ts';

/** Whose list a service stands in: what to call it, and where its keeper reads mail. */
export interface FeedSaid {
	key: string;
	name: string;
	email: string | null;
	/** The words by which its owner asks to be named, and what they let others do with it; null where not known. */
	attribution: string | null;
	licence: { name: string; url: string } | null;
}

/** The feed that a service came from; null for what we list ourselves. */
export const feedOf = (service: Service, feeds: readonly FeedSaid[]): FeedSaid | null =>
	feeds.find(({ key }) => key === service.feed) ?? null;
