import { expect, test, vi } from 'vitest';
import { argon2 } from './argon2.ts';
import { deriveKey, isKdf, newKdf, plainPassphrase, type Kdf } from './kdf.ts';

// In Node there is no worker of the browser's kind: the same sum, in this thread.
vi.mock('./argon2-apart.ts', () => ({ argon2Apart: argon2 }));

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const text = (written: string) => new TextEncoder().encode(written);

// Of the reference implementation (phc-winner-argon2, src/test.c, version 0x13); the last by OpenSSL.
test.each([
	[
		65_536,
		2,
		1,
		'password',
		'somesalt',
		'09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'
	],
	[
		256,
		2,
		1,
		'password',
		'somesalt',
		'9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'
	],
	[
		256,
		2,
		2,
		'password',
		'somesalt',
		'6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'
	],
	[
		65_536,
		1,
		1,
		'password',
		'somesalt',
		'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98'
	],
	[
		47_104,
		3,
		1,
		'five words in a row',
		'0123456789abcdef',
		'578f7ab6bfc4aaa9ddb2b1eed3a92ee71866069d90bc8f731854f29331485f6b'
	]
])(
	'Argon2id with %i KiB, %i passes, %i lanes',
	async (memory, passes, lanes, secret, salt, answer) => {
		expect(hex(await argon2(text(secret), text(salt), { memory, passes, lanes }))).toBe(answer);
	}
);

/** What a key does, since it cannot be taken out. */
async function mark(key: CryptoKey): Promise<string> {
	const cipher = { name: 'AES-GCM', iv: new Uint8Array(12) };
	return hex(new Uint8Array(await crypto.subtle.encrypt(cipher, key, new Uint8Array(16))));
}
const known = (answer: string) =>
	crypto.subtle.importKey('raw', Buffer.from(answer, 'hex'), 'AES-GCM', false, ['encrypt']);

const SLOW = { params: { rounds: 4096 }, salt: btoa('saltsalt') } as const;

test.each<[Kdf, string]>([
	[
		{ id: 'argon2id', params: { memory: 256, passes: 2, lanes: 1 }, salt: btoa('somesalt') },
		'9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'
	],
	[
		{
			id: 'pbkdf2-sha512',
			params: { rounds: 4096 },
			salt: btoa('saltSALTsaltSALTsaltSALTsaltSALTsalt')
		},
		'8c0511f4c6e597c6ac6315d8f0362e225f3c501495ba23b868c005174dc4ee71'
	]
])('a key is what the published answer says: $0.id', async (kdf, answer) => {
	const passphrase = kdf.id === 'argon2id' ? 'password' : 'passwordPASSWORDpassword';
	const key = await deriveKey(passphrase, kdf);
	expect(await mark(key)).toBe(await mark(await known(answer)));
	expect(key.extractable).toBe(false);
	expect(key.algorithm).toEqual({ name: 'AES-GCM', length: 256 });
	await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('a new way is Argon2id with a salt of its own, and PBKDF2 where there is no WebAssembly', () => {
	const [one, other] = [newKdf(true), newKdf(true)];
	expect(one).toMatchObject({ id: 'argon2id', params: { memory: 47_104, passes: 3, lanes: 1 } });
	expect(one.salt).not.toBe(other.salt);
	expect(newKdf(false)).toMatchObject({ id: 'pbkdf2-sha512', params: { rounds: 1_000_000 } });
	expect([one, newKdf(false)].every(isKdf)).toBe(true);
	expect(JSON.parse(JSON.stringify(one))).toEqual(one);
});

test.each<[string, unknown]>([
	['nothing', undefined],
	['another way', { id: 'scrypt', ...SLOW }],
	['too many rounds', { id: 'pbkdf2-sha512', params: { rounds: 5_000_001 }, salt: SLOW.salt }],
	['no rounds', { id: 'pbkdf2-sha512', params: {}, salt: SLOW.salt }],
	['half a round', { id: 'pbkdf2-sha512', params: { rounds: 1.5 }, salt: SLOW.salt }],
	['rounds in words', { id: 'pbkdf2-sha512', params: { rounds: '4096' }, salt: SLOW.salt }],
	[
		'too much memory',
		{ id: 'argon2id', params: { memory: 131_073, passes: 1, lanes: 1 }, salt: SLOW.salt }
	],
	[
		'too little memory',
		{ id: 'argon2id', params: { memory: 15, passes: 1, lanes: 2 }, salt: SLOW.salt }
	],
	[
		'too many passes',
		{ id: 'argon2id', params: { memory: 256, passes: 11, lanes: 1 }, salt: SLOW.salt }
	],
	[
		'too many lanes',
		{ id: 'argon2id', params: { memory: 256, passes: 1, lanes: 5 }, salt: SLOW.salt }
	],
	['no salt', { id: 'pbkdf2-sha512', params: SLOW.params }],
	['a short salt', { id: 'pbkdf2-sha512', params: SLOW.params, salt: btoa('salt') }],
	['a long salt', { id: 'pbkdf2-sha512', params: SLOW.params, salt: btoa('s'.repeat(65)) }],
	['no base64', { id: 'pbkdf2-sha512', params: SLOW.params, salt: '%%%%%%%%%%%%' }]
])('%s is refused before anything runs', async (_, kdf) => {
	const begun = [vi.spyOn(crypto.subtle, 'importKey'), vi.spyOn(crypto.subtle, 'deriveKey')];
	expect(isKdf(kdf)).toBe(false);
	await expect(deriveKey('five words in a row', kdf as Kdf)).rejects.toMatchObject({
		code: 'passphrase-refused'
	});
	for (const spy of begun) expect(spy).not.toHaveBeenCalled();
	vi.restoreAllMocks();
});

test('spaces and the way a letter is put together make no difference, and all else does', async () => {
	expect(plainPassphrase('  tŷ  bach\n')).toBe(plainPassphrase('ty\u0302 bach'));
	const of = async (typed: string) =>
		mark(await deriveKey(typed, { id: 'pbkdf2-sha512', ...SLOW }));
	const meant = await of('five words in a row');
	expect(await of(' five  words in a row ')).toBe(meant);
	for (const near of ['five words in a ro', 'Five words in a row', 'five words in a row.', ''])
		expect(await of(near)).not.toBe(meant);
});
