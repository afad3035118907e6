import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labelOf, unwrapKey } from '#lib/domain/sealing/key-file.ts';
import { DEMONSTRATION_FILE, Team } from '#lib/domain/site/team.ts';
import { madeUpTeam } from '../../tests/fixtures/requests.ts';
import { DEMONSTRATION_PASSPHRASE, makeDemonstration } from './demonstration.ts';
import { kidOf } from './teams.ts';

test('a demonstration team that an earlier version made keeps its keys and is written anew', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'before-'));
	const file = join(dataDir, DEMONSTRATION_FILE);
	const keys = { ...(await madeUpTeam()).keys, since: '2026-08-01', previous: [] };
	writeFileSync(file, JSON.stringify({ id: 'demonstration', nameEn: 'Team', nameCy: 'Tîm', keys }));
	expect(await makeDemonstration(dataDir, 'default', '2026-11-22')).toBeNull();
	expect(Team.parse(JSON.parse(readFileSync(file, 'utf8'))).keys).toEqual(keys);
	rmSync(dataDir, { recursive: true });
});

test('a first demonstration team answers in every area, with two keys that its one passphrase opens', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'first-'));
	const [desk, recovery, ...more] =
		(await makeDemonstration(dataDir, 'default', '2026-11-22')) ?? [];
	expect([desk?.role, recovery?.role, more]).toEqual(['desk', 'recovery', []]);
	const text = readFileSync(join(dataDir, DEMONSTRATION_FILE), 'utf8');
	const { id, areas, keys } = Team.parse(JSON.parse(text));
	const site = JSON.parse(readFileSync('src/content/sites/default.json', 'utf8')) as {
		areas: { id: string }[];
	};
	expect(areas).toEqual(site.areas.map((area) => area.id));
	expect(keys).toMatchObject({ since: '2026-11-22', previous: [] });
	expect([kidOf(keys?.desk ?? ''), kidOf(keys?.recovery ?? '')]).toEqual([
		desk?.kid,
		recovery?.kid
	]);
	for (const { path, role, kid } of [desk!, recovery!]) {
		const key = readFileSync(path, 'utf8');
		expect(path.startsWith(join(dataDir, 'demonstration-keys'))).toBe(true);
		expect(labelOf(key)).toEqual({ team: id, role, kid });
		expect((await unwrapKey(key, DEMONSTRATION_PASSPHRASE)).privateKey).toHaveLength(32);
	}
	expect(await makeDemonstration(dataDir, 'default', '2026-11-23')).toBeNull();
	expect(readFileSync(join(dataDir, DEMONSTRATION_FILE), 'utf8')).toBe(text);
	rmSync(dataDir, { recursive: true });
}, 60_000);
