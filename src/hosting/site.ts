import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PackError, parsePack } from '#lib/domain/pack.ts';
import { LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { siteFile } from '#lib/domain/site/site-file.ts';
import { Site, SiteWords } from '#lib/domain/site/site.ts';

const SITES = join(import.meta.dirname, '../content/sites');

/** A deployment as a build takes it: its file, and its words in each language that is complete, and each that it is shown in. */
export interface ChosenSite {
	site: Site;
	/** None in a language that is neither. */
	words: Record<Language, SiteWords>;
}

/**
 * The site that SITE names, `default` without one. Throws one plain sentence for a name without a
 * file, and a PackError that names the file and the field for one that is not as it should be.
 */
export function chosenSite(env: Record<string, string | undefined>, folder = SITES): ChosenSite {
	const file = siteFile(env.SITE, (path) => existsSync(join(folder, basename(path))));
	const site = parsePack(Site, read(folder, file), file);
	if (`${site.id}.json` !== basename(file)) throw new PackError(file, 'id', 'not-as-named');
	const wordsIn = (language: Language): SiteWords => {
		const own = file.replace('.json', `.${language}.json`);
		const words = parsePack(SiteWords, read(folder, own), own);
		const [gap] = gapsOf(site, words);
		if (gap) throw new PackError(own, gap.field, gap.code);
		return words;
	};
	const tags = new Set([...LANGUAGES, ...site.languages]);
	const words = Object.fromEntries([...tags].map((one) => [one, wordsIn(one)]));
	return { site, words: words as ChosenSite['words'] };
}

interface Gap {
	field: string;
	code: 'missing' | 'nobody-has-this-id';
}

/** What a site needs words for and has none, and words that are for nothing in it. */
export function gapsOf(site: Site, words: SiteWords): Gap[] {
	const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
	const named = { areas: idsOf(site.areas), urgent: idsOf(site.urgent), teams: idsOf(site.teams) };
	const lacking = (['areas', 'urgent'] as const).flatMap((field) =>
		named[field]
			.filter((id) => !Object.hasOwn(words[field], id))
			.map((id): Gap => ({ field: `${field}.${id}`, code: 'missing' }))
	);
	const astray = (['areas', 'urgent', 'teams'] as const).flatMap((field) =>
		Object.keys(words[field])
			.filter((id) => !named[field].includes(id))
			.map((id): Gap => ({ field: `${field}.${id}`, code: 'nobody-has-this-id' }))
	);
	const untold = site.accessibility?.testedOn && !words.accessibility?.trim();
	return [
		...lacking,
		...(untold ? [{ field: 'accessibility', code: 'missing' } as const] : []),
		...astray
	];
}

function read(folder: string, file: string): unknown {
	const path = join(folder, basename(file));
	if (!existsSync(path)) throw new PackError(file, 'file', 'missing');
	return JSON.parse(readFileSync(path, 'utf8'));
}
