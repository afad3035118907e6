import { argon2, type Argon2 } from './argon2.ts';

// All that is used of a worker's own scope: its whole library would stand in the way of that of pages.
declare const self: {
	onmessage: (event: MessageEvent<Asked>) => void;
	postMessage: (answer: Uint8Array | null) => void;
};

/** What a page asks of this worker. */
export interface Asked {
	secret: Uint8Array;
	salt: Uint8Array;
	params: Argon2;
}

// A worker of its own: the page goes on moving, and the memory is given back when it ends.
self.onmessage = async ({ data: { secret, salt, params } }: MessageEvent<Asked>) => {
	self.postMessage(await argon2(secret, salt, params).catch(() => null));
};
