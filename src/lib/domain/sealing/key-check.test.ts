import { expect, test } from 'vitest';
import { madeUpTeam } from '../../../../tests/fixtures/requests.ts';
import { checkKey, deskKeyId } from './key-check.ts';

const made = await madeUpTeam();
const team = { id: made.id, keys: { ...made.keys, since: '2026-01-01', previous: [] } };

test('a team’s own key opens what the app seals to it', async () => {
	await checkKey(team, made.opening.desk, 'k7q2');
	expect(await deskKeyId(team.keys)).toBe(made.opening.desk.kid);
});

test('another team’s key fails the check', async () => {
	const other = await madeUpTeam('hill');
	await expect(checkKey(team, other.opening.desk, 'k7q2')).rejects.toThrow('check-failed');
});

test('a key that only says it is the team’s fails the check', async () => {
	const other = await madeUpTeam('hill');
	const posing = { ...other.opening.desk, kid: made.opening.desk.kid };
	await expect(checkKey(team, posing, 'k7q2')).rejects.toThrow('check-failed');
});
