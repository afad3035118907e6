import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { fromBase64url } from '#lib/domain/sealing/base64url.ts';
import { labelOf, unwrapKey } from '#lib/domain/sealing/key-file.ts';
import { DEMONSTRATION_FILE, Team } from '#lib/domain/site/team.ts';
import version1 from '../../tests/known-answers/envelope-v1.json' with { type: 'json' };
import { listed, ready } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam, request } from '../../tests/fixtures/requests.ts';
import { makeDemonstration } from './demonstration.ts';
import { makeKey, rotated, writeTeamKeys } from './key-making.ts';
import { recover, recoverAll } from './recovery.ts';
import { storeAll } from './requests.ts';
import { openStore } from './store.ts';
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

test('a demonstration team that an earlier version made keeps its keys and is written anew', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'before-'));
	const file = join(dataDir, DEMONSTRATION_FILE);
	const keys = { ...(await madeUpTeam()).keys, since: '2026-08-01', previous: [] };
	writeFileSync(file, JSON.stringify({ id: 'demonstration', nameEn: 'Team', nameCy: 'Tîm', keys }));
	expect(await makeDemonstration(dataDir, 'default', '2026-11-22')).toBeNull();
	expect(Team.parse(JSON.parse(readFileSync(file, 'utf8'))).keys).toEqual(keys);
	rmSync(dataDir, { recursive: true });
});

test('a wrong command says what there is, and a wrong team is named', async () => {
	await expect(keys('mend')).rejects.toMatchObject({ code: 2 });
	await expect(keys('make', 'nobody')).rejects.toMatchObject({
		stderr: expect.stringContaining('"nobody"')
	});
}, 60_000);

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
	const file = join(DATA_DIR, 'site.json');
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
	const { written } = await makeKey('harbour', 'recovery', join(DATA_DIR, 'made'));
	const text = readFileSync(written.path, 'utf8');
	expect(labelOf(text)).toEqual({ team: 'harbour', role: 'recovery', kid: written.kid });
	expect((await unwrapKey(text, written.passphrase)).privateKey).toHaveLength(32);
}, 60_000);

test('the recovery tool opens what version 1 sealed, with either key and without the app’s library', async () => {
	const bytes = fromBase64url(version1.envelope) ?? new Uint8Array();
	for (const half of [version1.desk, version1.recovery]) {
		const [publicKey, privateKey] = [half.publicKey, half.privateKey].map(fromBase64url);
		if (!publicKey || !privateKey) throw new Error('no key');
		const key = { kid: kidOf(half.publicKey), key: { publicKey, privateKey } };
		expect(await recover(bytes, key)).toEqual(version1.content);
	}
});

test('recovering every request of a team says which could not be opened, and is told in the audit', async () => {
	const db = await openStore({ dataDir: join(DATA_DIR, 'recovery') });
	const [team, other] = [await madeUpTeam(), await madeUpTeam()];
	for (const sealed of [await team.seal(), await other.seal()]) {
		const { id, bytes: body, sha256: sha } = await ready(sealed);
		const [deskKey, recoveryKey] = sealed.header.to;
		const arrival = { id, team: 'harbour', deskKey, recoveryKey, body, sha, withdrawHash: 'x' };
		await storeAll(db, [arrival], 1);
	}
	const opening = { team: 'harbour', kid: team.opening.recovery.kid, key: team.bytes.recovery };
	const opened = await Array.fromAsync(recoverAll(db, opening, [], 2));
	expect(opened.map(({ content }) => content)).toContainEqual(request);
	expect(opened.filter(({ content }) => typeof content === 'string')).toHaveLength(1);
	const audit = await db.selectFrom('audit').select('what').execute();
	expect(audit).toEqual([{ what: 'opened' }, { what: 'opened' }]);
	await db.destroy();
});
