import { checkInPack } from '#lib/content.ts';
import { site } from '#lib/content/site.ts';
import { keyGroups } from '#lib/domain/sealing/key-groups.ts';
import { byLanguage, type Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

function areaNames(language: Language): Record<string, string> {
	const { instrument, words } = checkInPack('life-areas', language);
	return Object.fromEntries(
		instrument.items.map(({ id, lifeArea }) => [lifeArea ?? id, words.items[id]?.label ?? id])
	);
}

export const load = async () => ({
	receiver: __RECEIVER__,
	teams: site().teams,
	// The build says which key is the team's; the receiver never does.
	groups: Object.fromEntries(
		await Promise.all(
			site().teams.flatMap(({ id, keys }) =>
				keys ? [keyGroups(keys.desk).then((groups) => [id, groups] as const)] : []
			)
		)
	),
	words: byLanguage((language) => wordsOf(language, 'desk', 'dates')),
	areas: byLanguage(areaNames)
});
