import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DEMONSTRATION_FILE } from '#lib/domain/site/team.ts';
import { listed } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam } from '../../tests/fixtures/requests.ts';
import { KnownKeys, kidOf, readTeams, siteFileOf, watchTeams } from './teams.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'teams-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const file = join(dataDir, DEMONSTRATION_FILE);
const team = listed(await madeUpTeam());
const keys = team.keys as NonNullable<typeof team.keys>;
const write = (text: string) => writeFileSync(file, text);
const ids = (production: boolean, site = 'default') =>
	readTeams({ site, dataDir, production }).map(({ id }) => id);

describe('teams of a site', () => {
	test('have the demonstration team of this machine with them, but in production', () => {
		rmSync(file, { force: true });
		const own = ids(false);
		expect(own).not.toContain('harbour');
		write(JSON.stringify({ ...team, demonstration: true }));
		expect(ids(false)).toEqual([...own, 'harbour']);
		expect(ids(true)).toEqual(own);
		write('{ half a file');
		expect(() => ids(false)).toThrow();
		expect(() => siteFileOf('nowhere')).toThrow('nowhere');
	});

	test('are read again once a file has changed, appeared or gone, and not before', () => {
		rmSync(file, { force: true });
		const changed = watchTeams({ site: 'default', dataDir });
		expect(changed()).toBe(false);
		write('1');
		expect([changed(), changed()]).toEqual([true, false]);
		write('12');
		expect([changed(), changed()]).toEqual([true, false]);
		rmSync(file);
		expect([changed(), changed()]).toEqual([true, false]);
	});
});

describe('keys that a team takes', () => {
	const now: [string, string] = [kidOf(keys.desk), kidOf(keys.recovery)];
	const previous = [{ desk: 'oldDesk', recovery: 'oldRecovery', until: '2026-12-01' }];
	const teams = [
		{ ...team, keys: { ...keys, previous } },
		{ ...team, id: 'hill', keys: null }
	];
	const known = new KnownKeys(teams, ['once']);
	const check = (to: [string, string], day = '2026-11-22', off: string[] = [], of = 'harbour') => {
		try {
			known.check({ team: of, to } as never, day, new Set(off));
			return 'taken';
		} catch (error) {
			return (error as { code?: string }).code ?? String(error);
		}
	};
	const retired = expect.stringContaining('key-retired');

	test('are those of now on any day, and those before until their last day', () => {
		expect(check(now)).toBe('taken');
		expect(check(now, '2099-01-01')).toBe('taken');
		expect(check(['oldDesk', 'oldRecovery'], '2026-12-01')).toBe('taken');
		expect(check(['oldDesk', 'oldRecovery'], '2026-12-02')).toEqual(retired);
		expect(check([now[0], 'oldRecovery'])).toEqual(retired);
	});

	test('are none that is switched off, and none of another team', () => {
		for (const kid of now) expect(check(now, '2026-11-22', [kid])).toEqual(retired);
		expect(check(now, '2026-11-22', ['another'])).toBe('taken');
		expect(check(now, '2026-11-22', [], 'hill')).toEqual(retired);
		expect(check(now, '2026-11-22', [], 'valley')).toEqual(expect.stringContaining('team-unknown'));
	});

	test('are waited for when nobody here has heard of one of them, and not when both were in use', () => {
		const notYet = expect.stringContaining('key-not-yet');
		expect(check(['new', 'newer'])).toEqual(notYet);
		expect(check([now[0], 'newer'])).toEqual(notYet);
		expect(check(['once', 'oldDesk'])).toEqual(retired);
		expect([...known.heardOf].toSorted()).toEqual(
			['once', 'oldDesk', 'oldRecovery', ...now].toSorted()
		);
	});
});
