import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keyId, newKeyBytes } from '#lib/domain/sealing/sealing.ts';
import { labelOf, unwrapKey } from '#lib/domain/sealing/key-file.ts';
import { listed } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam } from '../../tests/fixtures/requests.ts';
import { makeKey, rotated, writeTeamKeys } from './key-making.ts';
import { kidOf } from './teams.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

test('rotation keeps what was before for 30 days, and drops what is over', async () => {
	const [old, next] = [await madeUpTeam(), await madeUpTeam()];
	const over = { desk: 'AAAAAAAAAAA', recovery: 'AAAAAAAAAAA', until: '2026-11-21' };
	const before = { ...old.keys, since: '2026-08-01', previous: [over] };
	const after = rotated(before, { desk: next.keys.desk }, '2026-11-22');
	expect(after).toEqual({
		desk: next.keys.desk,
		recovery: old.keys.recovery,
		since: '2026-11-22',
		previous: [
			{ desk: kidOf(old.keys.desk), recovery: kidOf(old.keys.recovery), until: '2026-12-22' }
		]
	});
});

test('what is taken until the very day of a rotation stays, and a new recovery key leaves the desk’s', async () => {
	const [old, next] = [await madeUpTeam(), await madeUpTeam()];
	const last = { desk: 'AAAAAAAAAAA', recovery: 'AAAAAAAAAAA', until: '2026-11-22' };
	const before = { ...old.keys, since: '2026-08-01', previous: [last] };
	const { desk, recovery, previous } = rotated(
		before,
		{ recovery: next.keys.recovery },
		'2026-11-22'
	);
	expect([desk, recovery]).toEqual([old.keys.desk, next.keys.recovery]);
	expect(previous).toEqual([last, expect.objectContaining({ until: '2026-12-22' })]);
});

test('a site file gets the keys of one team, and stays as it was otherwise', async () => {
	const team = await madeUpTeam();
	const file = join(FOLDER, 'site.json');
	const site = {
		id: 'one',
		teams: [
			{ ...listed(team), keys: null },
			{ id: 'hill', keys: null }
		]
	};
	writeFileSync(file, JSON.stringify(site));
	const made = { ...team.keys, since: '2026-11-22', previous: [] };
	await writeTeamKeys(file, 'harbour', made);
	const [harbour, hill] = site.teams;
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
		id: 'one',
		teams: [{ ...harbour, keys: made }, hill]
	});
	await expect(writeTeamKeys(file, 'nobody', made)).rejects.toThrow(
		`There is no team "nobody" in ${file}: add it there with "keys": null.`
	);
	// Laid out, one thing a line, and with an end to the last of them.
	expect(readFileSync(file, 'utf8')).toMatch(/^\{\n\s+"id": "one",\n[^]+\n\}\n$/);
});

test('a key that was made has a passphrase of its own that opens it', async () => {
	const { written } = await makeKey('harbour', 'recovery', join(FOLDER, 'made'));
	const text = readFileSync(written.path, 'utf8');
	expect(labelOf(text)).toEqual({ team: 'harbour', role: 'recovery', kid: written.kid });
	expect((await unwrapKey(text, written.passphrase)).privateKey).toHaveLength(32);
}, 60_000);

test('a key file is for its owner alone, is named for what it is, and replaces none', async () => {
	const folder = join(FOLDER, 'below', 'own');
	let bytes = await newKeyBytes();
	while ((await keyId(bytes.publicKey)).startsWith('-')) bytes = await newKeyBytes();
	const make = () => makeKey('harbour', 'desk', folder, 'a passphrase of ours', async () => bytes);
	const { publicKey, written } = await make();
	expect(written).toMatchObject({ role: 'desk', passphrase: 'a passphrase of ours' });
	expect(written.path).toBe(join(folder, `harbour-desk-${written.kid}.key.json`));
	expect(kidOf(publicKey)).toBe(written.kid);
	expect([statSync(written.path).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([
		0o600, 0o700
	]);
	await expect(make()).rejects.toThrow('EEXIST');
}, 60_000);

test('no key has an id that a command would take for something else', async () => {
	const made: Awaited<ReturnType<typeof newKeyBytes>>[] = [];
	const ids = async () => Promise.all(made.map(({ publicKey }) => keyId(publicKey)));
	// The first two begin with a dash, as one key of 64 does.
	while (made.length < 2) {
		const bytes = await newKeyBytes();
		if ((await keyId(bytes.publicKey)).startsWith('-')) made.push(bytes);
	}
	while (made.length < 3 || (await ids())[2]?.startsWith('-')) made[2] = await newKeyBytes();
	const given = [...made];
	const next = async () => given.shift() ?? newKeyBytes();
	const folder = join(FOLDER, 'dashes');
	const { publicKey, written } = await makeKey('harbour', 'desk', folder, undefined, next);
	expect([written.kid, given]).toEqual([(await ids())[2], []]);
	expect(kidOf(publicKey)).toBe(written.kid);
}, 60_000);
