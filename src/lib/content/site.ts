import cy from '#content/sites/default.cy.json' with { type: 'json' };
import en from '#content/sites/default.en.json' with { type: 'json' };
import structure from '#content/sites/default.json' with { type: 'json' };
import type { Language } from '#lib/domain/site/language.ts';
import { parsePack } from '#lib/domain/pack.ts';
import { Site, SiteWords } from '#lib/domain/site/site.ts';

const words = { en, cy };

/** The deployment this build is for, with the demonstration team of this machine where there is one. */
export function site(): Site {
	const own = parsePack(Site, structure, 'src/content/sites/default.json');
	return { ...own, teams: [...own.teams, ...__DEMONSTRATION_TEAMS__] };
}

/** The deployment's own words in a language. */
export function siteWords(language: Language): SiteWords {
	return parsePack(SiteWords, words[language], `src/content/sites/default.${language}.json`);
}
