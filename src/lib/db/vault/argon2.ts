import { argon2id } from 'hash-wasm';

/** What Argon2id is asked for; memory in KiB. */
export interface Argon2 {
	memory: number;
	passes: number;
	lanes: number;
}

/** 32 bytes out of a passphrase. The one file that brings WebAssembly. */
export const argon2 = (
	secret: Uint8Array,
	salt: Uint8Array,
	{ memory, passes, lanes }: Argon2
): Promise<Uint8Array> =>
	argon2id({
		...{ password: secret, salt, memorySize: memory, iterations: passes, parallelism: lanes },
		...{ hashLength: 32, outputType: 'binary' }
	});
