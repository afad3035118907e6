import { beforeAll, expect, test } from 'vitest';
import { labelOf, newPassphrase, unwrapKey, wrapKey, type KeyLabel } from './key-file.ts';
import { toBase64url } from './base64url.ts';
import { keyId, newKeyBytes, openingKey, randomBytes, type KeyBytes } from './sealing.ts';

let key: KeyBytes;
let label: KeyLabel;
let file: string;
beforeAll(async () => {
	key = await newKeyBytes();
	label = { team: 'harbour', role: 'desk', kid: await keyId(key.publicKey) };
	file = await wrapKey(key, label, 'open sesame please', randomBytes);
});

test('a key file opens with its passphrase and gives the key back', async () => {
	expect(labelOf(file)).toEqual(label);
	const read = await unwrapKey(file, ' open sesame please ');
	expect(read).toEqual(key);
	expect((await openingKey(read)).kid).toBe(label.kid);
});

test('another passphrase does not open it', async () => {
	await expect(unwrapKey(file, 'open sesame')).rejects.toThrow('passphrase-wrong');
});

// Each try takes a million rounds, so one field of each kind has to do.
test.each(['team', 'ct'])('a key file whose %s was changed does not open', async (field) => {
	const json = JSON.parse(file) as Record<string, string>;
	const other = { team: 'hill' }[field];
	const [first, ...rest] = json[field] ?? '';
	const changed = other ?? [first === 'A' ? 'B' : 'A', ...rest].join('');
	const text = JSON.stringify({ ...json, [field]: changed });
	await expect(unwrapKey(text, 'open sesame please')).rejects.toThrow('passphrase-wrong');
});

test.each([
	['no JSON', () => 'hello'],
	['another format', () => file.replace('waymark-key', 'other-key')],
	['a later version', () => file.replace('"v": 1', '"v": 2')],
	['fewer rounds', () => file.replace('1000000', '1000')],
	['far more rounds', () => file.replace('1000000', '1000000000')],
	['a further field', () => file.replace('"v": 1', '"v": 1, "hint": "x"')],
	['bytes that are none', () => file.replace(/"ct": "../, '"ct": "**')]
])('a file with %s is no key file', async (_, make) => {
	await expect(unwrapKey(make(), 'open sesame please')).rejects.toThrow('key-unreadable');
});

test('a passphrase that was made has 25 letters that are not mistaken for one another', () => {
	const made = newPassphrase(randomBytes);
	expect(made).toMatch(/^([a-hjkmnp-z2-9]{5}-){4}[a-hjkmnp-z2-9]{5}$/);
	expect(newPassphrase(randomBytes)).not.toBe(made);
});

test('a key file says what made it, and nothing of the private half or the passphrase', () => {
	const read = JSON.parse(file) as Record<string, unknown>;
	expect(read).toEqual({
		format: 'waymark-key',
		v: 1,
		...label,
		publicKey: toBase64url(key.publicKey),
		kdf: {
			id: 'pbkdf2-sha512',
			iterations: 1_000_000,
			salt: expect.stringMatching(/^[\w-]{22}$/)
		},
		cipher: 'a256gcm',
		iv: expect.stringMatching(/^[\w-]{16}$/),
		ct: expect.stringMatching(/^[\w-]{64}$/)
	});
	expect(file).toBe(`${JSON.stringify(read, null, '\t')}\n`);
	expect(file).not.toContain(toBase64url(key.privateKey));
});

test('a passphrase may be typed on a keyboard that writes its letters otherwise', async () => {
	expect(await unwrapKey(file, 'ｏｐｅｎ sesame please')).toEqual(key);
});

test('a private half of another length is no key', async () => {
	const short = { ...key, privateKey: key.privateKey.slice(1) };
	const one = await wrapKey(short, label, 'open sesame please', randomBytes);
	await expect(unwrapKey(one, 'open sesame please')).rejects.toThrow('key-unreadable');
});

test('no letter of a passphrase is likelier than another', () => {
	const rounds = [[248, 255, 247], Array.from({ length: 24 }, (_, at) => at)];
	const asked: number[] = [];
	const made = newPassphrase((length) => {
		asked.push(length);
		return Uint8Array.from(rounds.shift() ?? []);
	});
	expect(made).toBe('9abcd-efghj-kmnpq-rstuv-wxyz2');
	expect(asked).toEqual([32, 32]);
});
