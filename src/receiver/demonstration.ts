import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMONSTRATION_FILE, Team, type TeamKeys } from '#lib/domain/site/team.ts';
import { makeKey, type Written } from './key-making.ts';
import team from './demonstration-team.json' with { type: 'json' };
import { siteFileOf } from './teams.ts';

/** Opens the demonstration team's key files; no secret, and so named in the log. */
export const DEMONSTRATION_PASSPHRASE = 'demonstration only';

/** Makes the demonstration team of this machine for every area of the site; null when it has keys from before, which it keeps. */
export async function makeDemonstration(
	dataDir: string,
	site: string,
	day: string
): Promise<Written[] | null> {
	const file = join(dataDir, DEMONSTRATION_FILE);
	const before = existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as { keys: TeamKeys | null }).keys
		: null;
	const { areas } = JSON.parse(readFileSync(siteFileOf(site), 'utf8')) as {
		areas: { id: string }[];
	};
	const write = (keys: TeamKeys) => {
		const made = Team.parse({ ...team, areas: areas.map(({ id }) => id), keys });
		writeFileSync(file, `${JSON.stringify(made, null, '\t')}\n`);
	};
	if (before) {
		// All else is as this version has it: the file may be an earlier one's.
		write(before);
		return null;
	}
	const folder = join(dataDir, 'demonstration-keys');
	const desk = await makeKey(team.id, 'desk', folder, DEMONSTRATION_PASSPHRASE);
	const recovery = await makeKey(team.id, 'recovery', folder, DEMONSTRATION_PASSPHRASE);
	write({ desk: desk.publicKey, recovery: recovery.publicKey, since: day, previous: [] });
	return [desk.written, recovery.written];
}
