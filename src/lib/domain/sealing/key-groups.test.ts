import { expect, test } from 'vitest';
import { toBase64url } from './base64url.ts';
import { keyGroups } from './key-groups.ts';

const key = (first: number) => toBase64url(Uint8Array.from([first, ...new Array(64).fill(7)]));

// Written down by another program, for ever: the same key is printed on walls.
test('a key has the same six groups of five digits everywhere', async () => {
	expect(await keyGroups(key(4))).toEqual(['05741', '92980', '97148', '56307', '61595', '37763']);
});

test('another key has other groups', async () => {
	const [one, other] = [await keyGroups(key(4)), await keyGroups(key(5))];
	expect(one.filter((group, at) => group === other[at])).toEqual([]);
});

test('what is no key has no groups', async () => {
	await expect(keyGroups('***')).rejects.toThrow('key-unreadable');
});
