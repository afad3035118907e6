import { execFile, spawnSync } from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { ready } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam, request } from '../../tests/fixtures/requests.ts';
import { DEMONSTRATION_FILE } from '#lib/domain/site/team.ts';
import { wrapKey } from '#lib/domain/sealing/key-file.ts';
import { randomBytes } from '#lib/domain/sealing/sealing.ts';
import { listed } from '../../tests/fixtures/receiver.ts';
import { storeAll } from './requests.ts';
import { openStore } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'recovery-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const DATA_DIR = at('data');
const PASSPHRASE = 'five plain words of one’s own';
const KEYS = join(import.meta.dirname, 'keys.ts');
const env = { ...process.env, DATA_DIR, WAYMARK_DEMONSTRATION: '1' };
const run = promisify(execFile);
const keys = (...args: string[]) =>
	run(process.execPath, ['--no-warnings', KEYS, ...args], { env });
/** Opens with the passphrase on file descriptor 3. */
const open = (...args: string[]) =>
	spawnSync(process.execPath, ['--no-warnings', KEYS, 'open', ...args, '--passphrase-fd', '3'], {
		env: { ...env, DATA_DIR: at('elsewhere') },
		stdio: ['ignore', 'pipe', 'pipe', openSync(at('passphrase'), 'r')],
		encoding: 'utf8'
	});

test('requests are exported sealed at the receiver, and opened elsewhere by a passphrase that stands in no command', async () => {
	mkdirSync(DATA_DIR);
	const team = await madeUpTeam();
	const shown = { ...listed(team), demonstration: true };
	writeFileSync(join(DATA_DIR, DEMONSTRATION_FILE), JSON.stringify(shown));
	const envelope = await team.seal();
	const { id, bytes: body, sha256: sha } = await ready(envelope);
	const [deskKey, recoveryKey] = envelope.header.to;
	const db = await openStore({ dataDir: DATA_DIR });
	const arrival = { id, team: 'harbour', deskKey, recoveryKey, body, sha, withdrawHash: 'x' };
	await storeAll(db, [arrival], Math.floor(Date.now() / 60_000));
	await db.destroy();
	const { kid } = team.opening.recovery;
	const label = { team: 'harbour', role: 'recovery', kid } as const;
	writeFileSync(at('key'), await wrapKey(team.bytes.recovery, label, PASSPHRASE, randomBytes));
	chmodSync(at('key'), 0o600);
	writeFileSync(at('passphrase'), `${PASSPHRASE}\n`);

	expect((await keys('export', 'harbour', '--to', at('sealed'))).stdout).toBe(
		'Written, still sealed: 1\n'
	);
	expect(readFileSync(at('sealed'), 'utf8')).not.toContain(request.name);
	const { status, stdout, stderr } = open(at('sealed'), '--key', at('key'), '--to', at('plain'));
	expect([status, stdout, stderr]).toEqual([0, 'Written, in plain: 1\n', '']);
	expect(JSON.parse(readFileSync(at('plain'), 'utf8'))).toEqual({ id, content: request });
	for (const name of ['sealed', 'plain']) expect(statSync(at(name)).mode & 0o777).toBe(0o600);
	const printed = open(at('sealed'), '--key', at('key'));
	expect(JSON.parse(printed.stdout)).toEqual({ id, content: request });

	// As docs/receiver.md has it: npm hands on standard input, and nothing above it.
	const asked = ['open', at('sealed'), '--key', at('key'), '--passphrase-fd', '0'];
	const byNpm = spawnSync('npm', ['run', '--silent', 'keys', '--', ...asked], {
		env,
		input: `${PASSPHRASE}\n`,
		encoding: 'utf8'
	});
	expect(JSON.parse(byNpm.stdout)).toEqual({ id, content: request });

	const again = open(at('sealed'), '--key', at('key'), '--to', at('plain'));
	expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('EEXIST')]);
	await expect(keys('open', at('sealed'), '--key', at('key'))).rejects.toMatchObject({
		stderr: expect.stringContaining('There is no terminal to ask at')
	});
}, 60_000);

test('a key that others can read, or that lies beside the database, is refused', async () => {
	chmodSync(at('key'), 0o640);
	expect(open(at('sealed'), '--key', at('key')).stderr).toContain(
		'Others on this machine can read'
	);
	chmodSync(at('key'), 0o600);
	copyFileSync(at('key'), join(DATA_DIR, 'key'));
	symlinkSync(join(DATA_DIR, 'key'), at('link'));
	for (const path of [join(DATA_DIR, 'key'), at('link')])
		await expect(keys('open', at('sealed'), '--key', path)).rejects.toMatchObject({
			stderr: expect.stringContaining('lies beside the database')
		});
}, 60_000);

test('new keys are written to a folder that is named, and not to one beside the database', async () => {
	const refused = (stderr: string) => ({ stderr: expect.stringContaining(stderr) });
	await expect(keys('rotate', 'harbour')).rejects.toMatchObject(refused('with --to'));
	await expect(keys('rotate', 'harbour', '--to', join(DATA_DIR, 'new/keys'))).rejects.toMatchObject(
		refused('lies beside the database')
	);
}, 60_000);
