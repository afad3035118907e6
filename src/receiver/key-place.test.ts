import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readKeyFile, refuseBesideDatabase } from './key-place.ts';

const dir = mkdtempSync(join(tmpdir(), 'places-'));
afterAll(() => rmSync(dir, { recursive: true }));
const data = join(dir, 'data');
mkdirSync(join(data, 'within'), { recursive: true });
mkdirSync(join(dir, 'apart'));
symlinkSync(data, join(dir, 'link'));

describe('keys do not lie where the database lies', () => {
	test.each(['data', 'data/one.key', 'data/within/one.key', 'link/one.key', 'data/not/there/yet'])(
		'%s is refused',
		(path) => {
			expect(() => refuseBesideDatabase(join(dir, path), data)).toThrow(
				`${join(dir, path)} lies beside the database`
			);
		}
	);

	test.each(['.', 'one.key', 'apart/one.key', 'data2/one.key', 'not/there', 'data/../one.key'])(
		'%s is taken',
		(path) => {
			expect(() => refuseBesideDatabase(join(dir, path), data)).not.toThrow();
		}
	);

	test('a name that only begins with dots lies within', () => {
		expect(() => refuseBesideDatabase(join(data, '..keys'), data)).toThrow('beside the database');
	});

	test('a folder of data that is a link is the one behind it', () => {
		expect(() => refuseBesideDatabase(join(data, 'one.key'), join(dir, 'link'))).toThrow();
	});
});

describe('a key file', () => {
	const file = join(dir, 'apart', 'one.key');
	const read = (mode: number) => {
		writeFileSync(file, 'sealed');
		chmodSync(file, mode);
		return () => readKeyFile(file, data);
	};

	test.skipIf(process.platform === 'win32')('is read where its owner alone can read it', () => {
		expect(read(0o600)()).toBe('sealed');
		expect(read(0o400)()).toBe('sealed');
		for (const mode of [0o640, 0o604, 0o666])
			expect(read(mode)).toThrow(`Others on this machine can read ${file}: chmod 600 ${file}`);
	});

	test('is not read beside the database', () => {
		writeFileSync(join(data, 'one.key'), 'sealed', { mode: 0o600 });
		expect(() => readKeyFile(join(data, 'one.key'), data)).toThrow('beside the database');
	});
});
