import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMONSTRATION_FILE, Team } from '#lib/domain/site/team.ts';
import { makeKey, type Written } from './key-making.ts';
import team from './demonstration-team.json' with { type: 'json' };
import { siteFile } from './teams.ts';

/** Opens the demonstration team's key files; no secret, and so named in the log. */
export const DEMONSTRATION_PASSPHRASE = 'demonstration only';

/** Makes the demonstration team of this machine for every area of the site; null when it was made before. */
export async function makeDemonstration(
	dataDir: string,
	site: string,
	day: string
): Promise<Written[] | null> {
	const file = join(dataDir, DEMONSTRATION_FILE);
	if (existsSync(file)) return null;
	const { areas } = JSON.parse(readFileSync(siteFile(site), 'utf8')) as { areas: { id: string }[] };
	const folder = join(dataDir, 'demonstration-keys');
	const desk = await makeKey(team.id, 'desk', folder, DEMONSTRATION_PASSPHRASE);
	const recovery = await makeKey(team.id, 'recovery', folder, DEMONSTRATION_PASSPHRASE);
	const keys = { desk: desk.publicKey, recovery: recovery.publicKey, since: day, previous: [] };
	const made = Team.parse({ ...team, areas: areas.map(({ id }) => id), keys });
	writeFileSync(file, `${JSON.stringify(made, null, '\t')}\n`);
	return [desk.written, recovery.written];
}
