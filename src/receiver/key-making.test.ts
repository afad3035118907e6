import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
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
	await expect(writeTeamKeys(file, 'nobody', made)).rejects.toThrow('nobody');
});

test('a key that was made has a passphrase of its own that opens it', async () => {
	const { written } = await makeKey('harbour', 'recovery', join(FOLDER, 'made'));
	const text = readFileSync(written.path, 'utf8');
	expect(labelOf(text)).toEqual({ team: 'harbour', role: 'recovery', kid: written.kid });
	expect((await unwrapKey(text, written.passphrase)).privateKey).toHaveLength(32);
}, 60_000);
