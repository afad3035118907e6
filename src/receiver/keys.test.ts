import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { labelOf, unwrapKey } from '#lib/domain/sealing/key-file.ts';
import { Team } from '#lib/domain/site/team.ts';
import { kidOf } from './teams.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true }));
const run = promisify(execFile);
const keys = (...args: string[]) => {
	const file = join(import.meta.dirname, 'keys.ts');
	return run(process.execPath, ['--no-warnings', file, ...args], {
		env: { ...process.env, DATA_DIR }
	});
};

test('the demonstration team is made once, with keys that its passphrase opens', async () => {
	const first = await keys('demonstration');
	expect(first.stdout).toContain('A demonstration team was made');
	expect(first.stdout).toMatch(/Code .*: ([0-9a-f]{4}-){7}[0-9a-f]{4}/);
	const team = Team.parse(
		JSON.parse(readFileSync(join(DATA_DIR, 'demonstration-team.json'), 'utf8'))
	);
	expect([team.demonstration, team.keys?.previous]).toEqual([true, []]);
	const folder = join(DATA_DIR, 'demonstration-keys');
	const files = readdirSync(folder).sort();
	const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
	expect(texts.map(labelOf).map(({ kid }) => kid)).toEqual([
		kidOf(team.keys?.desk ?? ''),
		kidOf(team.keys?.recovery ?? '')
	]);
	expect((await unwrapKey(texts[0] ?? '', 'demonstration only')).privateKey).toHaveLength(32);
	expect(statSync(join(folder, files[0] ?? '')).mode & 0o777).toBe(0o600);
	const list = await keys('list');
	expect(list.stdout).toContain(`demonstration: desk ${kidOf(team.keys?.desk ?? '')}`);
}, 60_000);

test('a key that is mistyped is not said to be off, and one that is off is on again within the day', async () => {
	await keys('demonstration');
	const file = readFileSync(join(DATA_DIR, 'demonstration-team.json'), 'utf8');
	const kid = kidOf(Team.parse(JSON.parse(file)).keys?.desk ?? '');
	for (const wrong of ['demonstration', 'AAAAAAAAAAA', '-AAAAAAAAAA', '--AAAAAAAAA'])
		await expect(keys('revoke', wrong)).rejects.toMatchObject({
			stderr: expect.stringContaining(`There is no key "${wrong}" here`)
		});
	await expect(keys('unrevoke', '--', kid)).rejects.toMatchObject({
		stderr: expect.stringContaining('is not off')
	});
	expect((await keys('revoke', '--', kid)).stdout).toContain('is off');
	expect((await keys('list')).stdout).toContain(`revoked: ${kid}`);
	expect((await keys('unrevoke', kid)).stdout).toContain('is on again');
	expect((await keys('list')).stdout).not.toContain('revoked:');
	expect((await keys('list')).stdout).toContain('code not used yet: demonstration');
}, 60_000);

test('a wrong command says what there is, and a wrong team is named', async () => {
	await expect(keys('mend')).rejects.toMatchObject({ code: 2 });
	await expect(keys('make', 'nobody')).rejects.toMatchObject({
		stderr: expect.stringContaining('"nobody"')
	});
}, 60_000);
