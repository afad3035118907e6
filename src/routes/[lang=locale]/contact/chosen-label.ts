import { AGES, ANSWERERS, DAYS, PARTS, WAYS, WHOM, WORRIED } from '#lib/domain/request/choices.ts';
import type { Team } from '#lib/domain/site/team.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { inLanguage } from '#lib/domain/site/names.ts';
import type { I18n } from '#lib/i18n/context.ts';

const LISTS = {
	whom: [...WHOM, WORRIED],
	age: AGES,
	way: WAYS,
	day: DAYS,
	part: PARTS,
	who: ANSWERERS,
	language: LANGUAGES
};

/** The words of what was chosen in a request, out of its id; what was typed is given as it is. */
export function chosenLabel(
	i18n: I18n,
	data: {
		teams: readonly Pick<Team, 'id' | 'names'>[];
		lifeAreas: readonly { id: string; label: string }[];
	},
	value: unknown
): string {
	if (typeof value === 'boolean') return i18n.t(value ? 'contact:yes' : 'contact:no');
	const id = String(value);
	const list = Object.entries(LISTS).find(([, ids]) => (ids as readonly string[]).includes(id));
	if (list) return i18n.t(`contact:${list[0]}-${id}`);
	const team = data.teams.find((one) => one.id === id);
	if (team) return inLanguage(team.names, i18n.language);
	return data.lifeAreas.find((one) => one.id === id)?.label ?? id;
}
