import councils from '#content/geo/councils.json' with { type: 'json' };
import outcodes from '#content/geo/outcodes.json' with { type: 'json' };
import { PackError } from '#lib/domain/pack.ts';
import { ELSEWHERE } from '#lib/domain/site/area.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { palettesCss } from './colours.ts';

/** What the schema cannot know, one sentence for each thing wrong: whether things that are named exist, and colours can be read. */
export function astray(site: Site, hasDirectory: (key: string) => boolean): string[] {
	const file = `src/content/sites/${site.id}.json`;
	const areas = site.areas.map(({ id }) => id);
	const found = (text: string, isThere: boolean) => (isThere ? [] : [`${file}: ${text}`]);
	const keys = [...site.directories, ...site.areas.map(({ directory }) => directory)];
	const feeds = site.feeds.map(({ key }) => key);
	const colours = () => {
		try {
			palettesCss(site);
			return [];
		} catch (error) {
			if (error instanceof PackError) return [error.message];
			throw error;
		}
	};
	return [
		...site.areas.flatMap(({ id, councils: own }) =>
			own.flatMap(({ slug }) =>
				found(
					`areas ${id}: expected a council of src/content/geo/councils.json, and "${slug}" is none.`,
					Object.hasOwn(councils, slug)
				)
			)
		),
		...keys.flatMap((key) =>
			found(
				`expected a directory or a feed for "${key}", and there is none.`,
				feeds.includes(key) || hasDirectory(key)
			)
		),
		...Object.entries(site.outcodes).flatMap(([outcode, own]) => [
			...found(
				`outcodes: expected the first half of a postcode, and "${outcode}" is none.`,
				Object.hasOwn(outcodes, outcode)
			),
			...own
				.filter((area) => area !== ELSEWHERE)
				.flatMap((area) =>
					found(
						`outcodes ${outcode}: expected an area of this site or "${ELSEWHERE}", and "${area}" is neither.`,
						areas.includes(area)
					)
				)
		]),
		...site.teams.flatMap(({ id, areas: own }) =>
			own.flatMap((area) =>
				found(
					`teams ${id}: expected an area of this site, and "${area}" is none.`,
					areas.includes(area)
				)
			)
		),
		...colours()
	];
}
