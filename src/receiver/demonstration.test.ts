import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEMONSTRATION_FILE, Team } from '#lib/domain/site/team.ts';
import { madeUpTeam } from '../../tests/fixtures/requests.ts';
import { makeDemonstration } from './demonstration.ts';

test('a demonstration team that an earlier version made keeps its keys and is written anew', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'before-'));
	const file = join(dataDir, DEMONSTRATION_FILE);
	const keys = { ...(await madeUpTeam()).keys, since: '2026-08-01', previous: [] };
	writeFileSync(file, JSON.stringify({ id: 'demonstration', nameEn: 'Team', nameCy: 'Tîm', keys }));
	expect(await makeDemonstration(dataDir, 'default', '2026-11-22')).toBeNull();
	expect(Team.parse(JSON.parse(readFileSync(file, 'utf8'))).keys).toEqual(keys);
	rmSync(dataDir, { recursive: true });
});
