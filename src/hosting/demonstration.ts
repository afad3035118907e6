import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePack } from '#lib/domain/pack.ts';
import { isDemonstration } from '#lib/domain/site/production.ts';
import { DEMONSTRATION_FILE, Team } from '#lib/domain/site/team.ts';

type Environment = Record<string, string | undefined>;
const CONTENT = join(import.meta.dirname, '../content');

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Teams in the site files of a content folder that are for demonstration only, as `sites/x.json: id`. */
export function demonstrationInSites(folder = CONTENT): string[] {
	const files = globSync('sites/*.json', { cwd: folder });
	return files.flatMap((file) => {
		// Words say when a team answers, and nothing of what it is.
		if (/\.[a-z]+\.json$/.test(file)) return [];
		const { teams = [], example } = read(join(folder, file)) as {
			teams?: Partial<Team>[];
			example?: boolean;
		};
		// An example is refused whole, by needOperator.
		if (example) return [];
		return teams.filter((team) => team.demonstration).map(({ id }) => `${file}: ${id}`);
	});
}

/** The demonstration team of this machine, for a demonstration to take along. Any other build takes none, and throws where a site file has one. */
export function demonstrationTeams(env: Environment, folder = CONTENT): Team[] {
	const file = join(env.DATA_DIR || '.data', DEMONSTRATION_FILE);
	if (isDemonstration(env)) return existsSync(file) ? [parsePack(Team, read(file), file)] : [];
	const [shown] = demonstrationInSites(folder);
	if (shown)
		throw new Error(`src/content/${shown} is a demonstration: a site for people refuses it.`);
	return [];
}
