import cy from '#content/sites/default.cy.json' with { type: 'json' };
import en from '#content/sites/default.en.json' with { type: 'json' };
import structure from '#content/sites/default.json' with { type: 'json' };
import type { Language } from '#lib/domain/language.ts';
import { parsePack } from '#lib/domain/pack.ts';
import { Site, SiteWords } from '#lib/domain/site.ts';

const words = { en, cy };

/** The deployment this build is for. */
export function site(): Site {
	return parsePack(Site, structure, 'src/content/sites/default.json');
}

/** What the deployment says of itself in a language. */
export function siteWords(language: Language): SiteWords {
	return parsePack(SiteWords, words[language], `src/content/sites/default.${language}.json`);
}
