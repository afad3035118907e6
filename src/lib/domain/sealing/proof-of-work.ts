const encoder = new TextEncoder();
// Hashes asked for at once: WebCrypto answers many together faster than one after another.
const AT_ONCE = 64;

/** Zero bits at the start of bytes. */
export function zeroBits(bytes: Uint8Array): number {
	const at = bytes.findIndex((byte) => byte !== 0);
	return at < 0 ? bytes.length * 8 : at * 8 + Math.clz32(bytes[at] ?? 0) - 24;
}

/** What a flooded receiver asks for before it takes a request: a text beginning with the challenge whose SHA-256 begins with so many zero bits. About 2^bits hashes. */
export async function solveProofOfWork(challenge: string, bits: number): Promise<string> {
	for (let first = 0; ; first += AT_ONCE) {
		const answers = Array.from({ length: AT_ONCE }, (_, step) => `${challenge}.${first + step}`);
		const digests = await Promise.all(
			answers.map((answer) => crypto.subtle.digest('SHA-256', encoder.encode(answer)))
		);
		const solved = digests.findIndex((digest) => zeroBits(new Uint8Array(digest)) >= bits);
		const answer = answers[solved];
		if (answer !== undefined) return answer;
	}
}
