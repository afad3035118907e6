/** What a request for a call can be chosen from. */
export const WAYS = ['phone', 'text', 'email', 'video-bsl', 'letter', 'in-person'] as const;
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const PARTS = ['morning', 'afternoon', 'evening'] as const;
export const ANSWERERS = ['only-me', 'anyone', 'named'] as const;
/** Whom a request is for: whoever asks, or somebody who said yes to it. */
export const WHOM = ['me', 'agreed'] as const;
/** Not one that can be sent: somebody else does not know of it. */
export const WORRIED = 'worried';
export const AGES = ['under-16', '16-17', 'adult', 'not-said'] as const;
export const SHARED_KINDS = ['goals', 'life-areas', 'check-in', 'about-me'] as const;

/** The most UTF-16 units that each field of a request may have. */
export const MOST = {
	name: 80,
	asker: 80,
	at: 300,
	note: 120,
	names: 120,
	interpreter: 60,
	access: 300,
	words: 1000
} as const;
