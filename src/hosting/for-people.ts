import { unsaidOf } from '#lib/domain/site/operator.ts';
import { isDemonstration } from '#lib/domain/site/production.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { NOBODY } from './receiver-origin.ts';

type Environment = Record<string, string | undefined>;

/** What a site lacks before people can be let in. */
function lacking({ id, example, operator, teams }: Site, env: Environment): string[] {
	const file = `src/content/sites/${id}.json`;
	if (example)
		return [
			`${file} is an example with made-up names: make a site of your own with "npm run site -- new NAME"`
		];
	const unsaid = unsaidOf(operator).map((field) => `operator.${field}`);
	const names = unsaid.length > 0 ? [`${file} does not say ${unsaid.join(', ')}`] : [];
	// Said outright: nobody is asked for a call here.
	if (env.WAYMARK_RECEIVER === NOBODY) return names;
	const keyless = teams.filter(({ keys }) => !keys).map((team) => ` "${team.id}"`);
	const team = teams.length === 0 ? [`${file} has no team`] : [];
	const keys = keyless.length > 0 ? [`${file} has no keys for the team${keyless.join()}`] : [];
	const receiver = env.WAYMARK_RECEIVER
		? []
		: [`WAYMARK_RECEIVER does not say where requests go ("${NOBODY}": nowhere)`];
	return [...names, ...team, ...keys, ...receiver];
}

/** Throws one plain sentence, with everything that is missing, for a site that people cannot be let in to; a demonstration may lack all of it, and says that it is one. */
export function needWhatPeopleNeed(site: Site, env: Environment): void {
	if (isDemonstration(env)) return;
	const missing = lacking(site, env);
	if (missing.length > 0)
		throw new Error(
			`This site is not ready for people: ${missing.join('; ')}. To try it out, build the demonstration: npm run build -- --demonstration`
		);
}
