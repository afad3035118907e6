import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordRelease, type Release } from './release.ts';

let folder: string;
const git = (...args: string[]) =>
	execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
		cwd: folder,
		encoding: 'utf8'
	}).trim();
const commitAll = () => {
	git('add', '.');
	git('commit', '-q', '-m', 'a change');
	return git('rev-parse', 'HEAD');
};
const setVersion = (version: string) =>
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }));
const recorded = () =>
	JSON.parse(readFileSync(join(folder, 'src/content/releases.json'), 'utf8')) as Release[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'release-'));
	mkdirSync(join(folder, 'src/content'), { recursive: true });
	writeFileSync(join(folder, 'src/content/releases.json'), '[]\n');
	setVersion('0.1.0');
	git('init', '-q');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a release is the version and the commit it is built from, oldest first', () => {
	const first = commitAll();
	recordRelease(folder, '2026-11-22');
	setVersion('0.2.0');
	const second = commitAll();
	recordRelease(folder, '2026-11-23');
	expect(recorded()).toEqual([
		{ version: '0.1.0', commit: first, day: '2026-11-22' },
		{ version: '0.2.0', commit: second, day: '2026-11-23' }
	]);
});

test('what is not committed is not released', () => {
	commitAll();
	writeFileSync(join(folder, 'loose.txt'), 'x');
	expect(() => recordRelease(folder, '2026-11-22')).toThrow('loose.txt');
	expect(recorded()).toEqual([]);
});

test('a version is released once', () => {
	commitAll();
	recordRelease(folder, '2026-11-22');
	commitAll();
	expect(() => recordRelease(folder, '2026-11-23')).toThrow('0.1.0 is recorded already');
});
