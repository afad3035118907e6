import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PackError, parsePack } from '#lib/domain/pack.ts';
import { byLanguage, type Language } from '#lib/domain/site/language.ts';
import { siteFile } from '#lib/domain/site/site-file.ts';
import { Site, SiteWords } from '#lib/domain/site/site.ts';

const SITES = join(import.meta.dirname, '../content/sites');

/** A deployment as a build takes it: its file, and its words in each language. */
export interface ChosenSite {
	site: Site;
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
		const silent = site.areas.find(({ id }) => !Object.hasOwn(words.areas, id));
		if (silent) throw new PackError(own, `areas.${silent.id}`, 'missing');
		return words;
	};
	return { site, words: byLanguage(wordsIn) };
}

function read(folder: string, file: string): unknown {
	const path = join(folder, basename(file));
	if (!existsSync(path)) throw new PackError(file, 'file', 'missing');
	return JSON.parse(readFileSync(path, 'utf8'));
}
