import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePack } from '#lib/domain/pack.ts';
import { Operator, unsaidOf } from '#lib/domain/site/operator.ts';
import { isDemonstration } from '#lib/domain/site/production.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { NOBODY } from './receiver-origin.ts';

type Environment = Record<string, string | undefined>;
const FILE = 'src/content/operator.json';
const PATH = join(import.meta.dirname, '../content/operator.json');

/** What a site lacks before people can be let in. */
function lacking({ id, teams }: Site, env: Environment, path: string): string[] {
	const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
	const unsaid = unsaidOf(parsePack(Operator, json, FILE));
	const operator = unsaid.length > 0 ? [`${FILE} does not say ${unsaid.join(', ')}`] : [];
	// Said outright: nobody is asked for a call here.
	if (env.WAYMARK_RECEIVER === NOBODY) return operator;
	const keyless = teams.filter(({ keys }) => !keys).map((team) => ` "${team.id}"`);
	const file = `src/content/sites/${id}.json`;
	const team = teams.length === 0 ? [`${file} has no team`] : [];
	const keys = keyless.length > 0 ? [`${file} has no keys for the team${keyless.join()}`] : [];
	const receiver = env.WAYMARK_RECEIVER
		? []
		: [`WAYMARK_RECEIVER does not say where requests go ("${NOBODY}": nowhere)`];
	return [...operator, ...team, ...keys, ...receiver];
}

/** Throws one plain sentence, with everything that is missing, for a site that people cannot be let in to; a demonstration may lack all of it, and says that it is one. */
export function needWhatPeopleNeed(site: Site, env: Environment, path = PATH): void {
	if (isDemonstration(env)) return;
	const missing = lacking(site, env, path);
	if (missing.length > 0)
		throw new Error(
			`This site is not ready for people: ${missing.join('; ')}. To try it out, build the demonstration: npm run build -- --demonstration`
		);
}
