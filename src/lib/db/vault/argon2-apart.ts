import { AppError } from '#lib/domain/app-error.ts';
import type { Argon2 } from './argon2.ts';
import type { Asked } from './argon2-worker.ts';
import WORKER from './argon2-worker.ts?worker&url';
import { ownWorker } from './own-worker.ts';

/**
 * Argon2id in a worker that ends with its answer.
 * Rejects with AppError `passphrase-missing` where there is no WebAssembly or too little memory for it.
 */
export async function argon2Apart(
	secret: Uint8Array,
	salt: Uint8Array,
	params: Argon2
): Promise<Uint8Array> {
	const worker = ownWorker(WORKER);
	try {
		const bytes = await new Promise<Uint8Array | null>((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<Uint8Array | null>) => resolve(data);
			worker.onerror = () => resolve(null);
			worker.postMessage({ secret, salt, params } satisfies Asked);
		});
		if (bytes) return bytes;
	} finally {
		worker.terminate();
	}
	throw new AppError('passphrase-missing');
}
