import { expect, test } from 'vitest';
import { filesOf, hashOf, isCostly, isFirst, isPage, isRightType } from './keeping.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a list is read as files, each with who needs it first', () => {
	const list = {
		bytes: {},
		files: { '*': { '/a.js': 'x' }, cy: { '/cy/': 'y' }, '': { '/b.js': 'z' } }
	};
	expect(filesOf(list)).toEqual([
		{ path: '/a.js', hash: 'x', first: '*' },
		{ path: '/cy/', hash: 'y', first: 'cy' },
		{ path: '/b.js', hash: 'z', first: '' }
	]);
	expect(filesOf(list).filter((file) => isFirst(file, ['cy']))).toHaveLength(2);
	expect(filesOf(list).filter((file) => isFirst(file, ['en']))).toHaveLength(1);
	expect(filesOf(list).filter(({ path }) => isPage(path))).toHaveLength(1);
});

test('a hash is the first half of SHA-256, and another for each content', async () => {
	// printf abc | openssl dgst -sha256 -binary | head -c 16 | base64
	expect(await hashOf(bytes('abc'))).toBe('ungWv48Bz+pBQUDeXa4iIw');
	expect(await hashOf(bytes('abd'))).not.toBe(await hashOf(bytes('abc')));
});

test.each([
	['/en/', 'text/html; charset=utf-8', 'text/plain'],
	['/a.js', 'text/javascript; charset=utf-8', 'text/html'],
	['/a.js', 'application/javascript', null],
	['/a.css', 'text/css', 'text/html'],
	['/en/__data.json', 'application/json', 'text/html']
])('%s may come as %s and not as %s', (path, right, wrong) => {
	expect(isRightType(path, right)).toBe(true);
	expect(isRightType(path, wrong)).toBe(false);
});

test('what a browser shows without looking at its type may have any', () => {
	expect(isRightType('/icons/icon-192.png', null)).toBe(true);
});

test('a line costs something when the person saves data or is on mobile data; one that is not known does not', () => {
	expect(isCostly({ saveData: true })).toBe(true);
	expect(isCostly({ saveData: false, type: 'cellular' })).toBe(true);
	expect(isCostly({ saveData: false, type: 'wifi' })).toBe(false);
	expect(isCostly(undefined)).toBe(false);
});
