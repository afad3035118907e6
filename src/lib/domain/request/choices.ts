/** What a request for a call can be chosen from. */
export const WAYS = ['phone', 'text', 'email', 'video-bsl', 'letter', 'in-person'] as const;
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const PARTS = ['morning', 'afternoon', 'evening'] as const;
export const ANSWERERS = ['only-me', 'anyone', 'named'] as const;
export const SHARED_KINDS = ['goals', 'life-areas', 'check-in', 'about-me'] as const;
