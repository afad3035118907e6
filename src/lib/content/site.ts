import colours from '#content/colours.json' with { type: 'json' };
import type { Language } from '#lib/domain/site/language.ts';
import type { Site, SiteWords } from '#lib/domain/site/site.ts';

/** The deployment this build is for, with the demonstration team of this machine where there is one. */
export function site(): Site {
	const { site } = __SITE__;
	return { ...site, teams: [...site.teams, ...__DEMONSTRATION_TEAMS__] };
}

/** The deployment's own words in a language. */
export function siteWords(language: Language): SiteWords {
	return __SITE__.words[language];
}

/** The colour behind its pages where the device is light. */
export const paperColour = (): string => site().colours.light.paper ?? colours.light.paper;
