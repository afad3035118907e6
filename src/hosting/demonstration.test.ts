import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEMONSTRATION_FILE } from '#lib/domain/site/team.ts';
import team from '../receiver/demonstration-team.json' with { type: 'json' };
import { demonstrationInSites, demonstrationTeams } from './demonstration.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'data-'));
writeFileSync(join(DATA_DIR, DEMONSTRATION_FILE), JSON.stringify(team));
const folder = mkdtempSync(join(tmpdir(), 'content-'));
mkdirSync(join(folder, 'sites'));
const write = (teams: object[]) =>
	writeFileSync(join(folder, 'sites/one.json'), JSON.stringify({ teams }));

const WAYMARK_DEMONSTRATION = '1';

test('a demonstration takes the demonstration team of this machine along, and any other build does not', () => {
	write([]);
	expect(demonstrationTeams({ DATA_DIR, WAYMARK_DEMONSTRATION }).map(({ id }) => id)).toEqual([
		'demonstration'
	]);
	expect(demonstrationTeams({ DATA_DIR }, folder)).toEqual([]);
	expect(demonstrationTeams({ DATA_DIR: folder, WAYMARK_DEMONSTRATION })).toEqual([]);
});

test('a build for people refuses a demonstration team in a site file, by its name', () => {
	write([{ id: 'harbour', demonstration: false }, team]);
	expect(() => demonstrationTeams({ DATA_DIR }, folder)).toThrow('sites/one.json: demonstration');
	expect(demonstrationInSites(folder)).toEqual(['sites/one.json: demonstration']);
});

test('no site of this repository has a demonstration team', () => {
	expect(demonstrationInSites()).toEqual([]);
});
