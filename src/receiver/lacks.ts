import type { Team } from '#lib/domain/site/team.ts';
import type { Settings } from './settings.ts';

/** What keeps a receiver for real people from being of use although it runs, one sentence each; none for a demonstration. */
export function lacksOf(
	{ site, notices, production }: Pick<Settings, 'site' | 'notices' | 'production'>,
	teams: readonly Team[]
): string[] {
	if (!production) return [];
	const taking = teams.filter(({ keys }) => keys !== null).map(({ id }) => id);
	const told = Object.keys(notices?.teams ?? {});
	const untold = taking.filter((id) => !told.includes(id));
	const unknown = told.filter((id) => !teams.some((team) => team.id === id));
	return [
		...(taking.length > 0
			? []
			: [`The site "${site}" has no team with keys, so nobody can send. SITE names another site.`]),
		...untold.map((id) => `Nobody is told of requests for ${id}: RECEIVER_NOTICES.`),
		...unknown.map((id) => `RECEIVER_NOTICES names ${id}, and the site "${site}" has no such team.`)
	];
}
