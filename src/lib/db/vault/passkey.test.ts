import 'fake-indexeddb/auto';
import { hkdfSync, createDecipheriv } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eraseAll } from '../erase.ts';
import type { Kdf } from './kdf.ts';
import { beside, changeLock, lockNow, lockState, removeLock, setLock, unlockWith } from './lock.ts';
import { metaRow } from './lock-row.ts';
import { addPasskey, passkeyHere, removePasskey, unlockByPasskey } from './passkey-lock.ts';
import { behindPasskey, openedByPasskey, type PasskeyRow } from './passkey-row.ts';
import { commit, list } from './store.ts';

const WORDS = 'five plain words in row';
const cheap: Kdf = { id: 'pbkdf2-sha512', params: { rounds: 10 }, salt: btoa('a salt of a test') };
const secret = Uint8Array.from({ length: 32 }, (_, at) => at);
const other = Uint8Array.from(secret, (byte) => byte ^ 1);
const passkey = {
	credential: btoa('a credential'),
	salt: btoa('thirty-two bytes of one salt, ok')
};
const made = () => Promise.resolve({ passkey, secret });
const never = () => expect.fail('a passkey was made that opens nothing');
const said = async () => (await list<string>('goals')).map(({ value }) => value);
const rowNow = () => beside((database) => metaRow<PasskeyRow>(database, 'passkey'));

beforeEach(async () => {
	vi.stubGlobal('indexedDB', new IDBFactory());
	await commit({ table: 'goals', id: 'a', seen: 0, value: 'sing' });
});
afterEach(async () => {
	await lockNow();
	vi.unstubAllGlobals();
});

test('what a passkey opens is what its secret, by HKDF-SHA-256, opens with AES-GCM', async () => {
	const iv = Uint8Array.from({ length: 12 }, (_, at) => 100 + at);
	const row = await behindPasskey({ key: 'AAAA' }, passkey, secret, iv);
	expect(row).toEqual({
		...{ id: 'passkey', ...passkey, iv: 'ZGVmZ2hpamtsbW5v' },
		ct: 'j7A5Ydn4WBjPPCfbJ6+Zgum63azmt1EEmkb0Ce5v'
	});
	// Node's own, which shares no code with ours.
	const salt = Buffer.from(passkey.salt, 'base64');
	const key = Buffer.from(hkdfSync('sha256', secret, salt, 'waymark/passkey/1', 32));
	const sealed = Buffer.from(row.ct, 'base64');
	const opening = createDecipheriv('aes-256-gcm', key, iv);
	opening.setAAD(Buffer.from(`passkey/1/["${passkey.credential}","${passkey.salt}"]`));
	opening.setAuthTag(sealed.subarray(-16));
	const plain = Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()]);
	expect(plain.toString()).toBe('{"key":"AAAA"}');
	expect(await openedByPasskey(row, secret)).toEqual({ key: 'AAAA' });
});

test('another secret, another passkey and a changed row open nothing', async () => {
	const row = await behindPasskey({ key: 'AAAA' }, passkey, secret);
	const wrong = { code: 'passkey-wrong' };
	await expect(openedByPasskey(row, other)).rejects.toMatchObject(wrong);
	for (const change of [
		{ credential: btoa('another') },
		{ salt: btoa('another salt') },
		{ iv: btoa('twelve bytes') },
		{ ct: `AAAA${row.ct.slice(4)}` }
	])
		await expect(openedByPasskey({ ...row, ...change }, secret)).rejects.toMatchObject(wrong);
});

test('it opens beside the passphrase, which goes on to open too', async () => {
	await setLock(WORDS, cheap);
	await expect(addPasskey('others', never)).rejects.toMatchObject({
		code: 'passphrase-wrong'
	});
	expect(await passkeyHere()).toBeUndefined();
	await addPasskey(WORDS, made);
	expect(await passkeyHere()).toMatchObject(passkey);
	await lockNow();
	await expect(unlockByPasskey(other)).rejects.toMatchObject({ code: 'passkey-wrong' });
	expect((await lockState())?.locked).toBe(true);
	await unlockByPasskey(secret);
	expect(await said()).toEqual(['sing']);
	await lockNow();
	await unlockWith(WORDS);
	expect(await said()).toEqual(['sing']);
});

test('another passphrase is the only way in: the passkey of before goes in the same write, and can be made anew', async () => {
	await setLock(WORDS, cheap);
	await addPasskey(WORDS, made);
	expect((await lockState())?.passkey).toBe(true);
	await expect(changeLock('others', 'new words', cheap)).rejects.toMatchObject({
		code: 'passphrase-wrong'
	});
	expect(await rowNow()).toBeDefined();
	await changeLock(WORDS, 'new words', cheap);
	expect(await rowNow()).toBeUndefined();
	expect((await lockState())?.passkey).toBe(false);
	await lockNow();
	await expect(unlockByPasskey(secret)).rejects.toMatchObject({ code: 'passkey-wrong' });
	await expect(unlockWith(WORDS)).rejects.toMatchObject({ code: 'passphrase-wrong' });
	await unlockWith('new words');
	await addPasskey('new words', made);
	await lockNow();
	await unlockByPasskey(secret);
	expect(await said()).toEqual(['sing']);
});

test('taken away, or with the lock or everything gone, it opens nothing and nothing of it lies here', async () => {
	await setLock(WORDS, cheap);
	await addPasskey(WORDS, made);
	await removePasskey();
	expect(await rowNow()).toBeUndefined();
	await lockNow();
	await expect(unlockByPasskey(secret)).rejects.toMatchObject({ code: 'passkey-wrong' });
	await unlockWith(WORDS);
	await addPasskey(WORDS, made);
	await removeLock(WORDS);
	expect(await rowNow()).toBeUndefined();
	await setLock(WORDS, cheap);
	expect(await passkeyHere()).toBeUndefined();
	await addPasskey(WORDS, made);
	await eraseAll();
	expect(await passkeyHere()).toBeUndefined();
});
