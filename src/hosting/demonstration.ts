import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePack } from '#lib/domain/pack.ts';
import { isDemonstration } from '#lib/domain/site/production.ts';
import { DEMONSTRATION_FILE, Team } from '#lib/domain/site/team.ts';
import { withoutWords } from './content-files.ts';

type Environment = Record<string, string | undefined>;
const CONTENT = join(import.meta.dirname, '../content');

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Teams in the site files of a content folder that are for demonstration only, as `sites/x.json: id`. */
export function demonstrationInSites(folder = CONTENT): string[] {
	return withoutWords(folder, 'sites/*.json').flatMap((file) => {
		const { teams = [], example } = read(join(folder, file)) as {
			teams?: Partial<Team>[];
			example?: boolean;
		};
		// An example is refused whole, by src/hosting/for-people.ts.
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
