import type { Role } from '../directory/role.ts';
import type { Situation } from '../situation/situation.ts';
import type { ServiceFacts } from './index-data.ts';
import type { Directory } from './directory-index.ts';
import { inFull } from './spoken.ts';

/** Roles a person has by what they said; `unsure` are those that nothing said speaks for or against. */
export type OwnRoles = { own: Set<Role>; unsure: ReadonlySet<Role> };

// Whoever says that they hurt somebody is not offered help for the hurt on the strength of a wish alone.
const OTHER_SIDE: Partial<Record<Role, Role>> = { hurt: 'hurts-others' };

/** Reads roles from words, circumstances, life areas and age. Nothing goes beyond what was said. */
export function rolesOf(situation: Situation, directory: Directory): OwnRoles {
	const { roles } = directory;
	const text = inFull(situation.words, directory);
	const { age, circumstances, lifeAreas } = situation;
	const spoken = new Set(
		(text === '' ? [] : roles)
			.filter(({ pattern }) => pattern !== null && text.search(pattern) >= 0)
			.map(({ id }) => id)
	);
	const own = new Set<Role>(spoken);
	const unsure = new Set<Role>();
	for (const role of roles) {
		const other = OTHER_SIDE[role.id];
		const implied =
			role.circumstances.some((id) => circumstances.some((one) => one === id)) ||
			role.lifeAreas.some((id) => lifeAreas.some((one) => one === id)) ||
			(role.ageUpTo !== null && age !== null && age <= role.ageUpTo);
		if (implied && !(other !== undefined && spoken.has(other))) own.add(role.id);
		if (role.ageUpTo !== null && age === null) unsure.add(role.id);
	}
	return { own, unsure };
}

/** Whether a service's roles leave room for this person: none at all, one of theirs, or one nothing speaks against. */
export const rolesFit = ({ roles }: ServiceFacts, { own, unsure }: OwnRoles): boolean =>
	roles.length === 0 || roles.some((role) => own.has(role) || unsure.has(role));
