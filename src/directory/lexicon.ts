import areaWords from '#content/matching/area-words.json' with { type: 'json' };
import commonWords from '#content/matching/common-words.json' with { type: 'json' };
import concepts from '#content/matching/concepts.json' with { type: 'json' };
import cy from '#content/matching/concepts.cy.json' with { type: 'json' };
import en from '#content/matching/concepts.en.json' with { type: 'json' };
import crisis from '#content/matching/crisis.json' with { type: 'json' };
import providers from '#content/matching/providers.json' with { type: 'json' };
import roles from '#content/matching/roles.json' with { type: 'json' };
import rolesInWelsh from '#content/matching/roles.cy.json' with { type: 'json' };
import rolesInEnglish from '#content/matching/roles.en.json' with { type: 'json' };
import stopWords from '#content/matching/stop-words.json' with { type: 'json' };
import { Lexicon } from '#lib/domain/matching/lexicon.ts';

/** The bundled words that matching goes by. Throws a ZodError when a file breaks its shape. */
export const lexicon = (): Lexicon =>
	Lexicon.parse({
		concepts,
		terms: { en, cy },
		providers,
		roles,
		roleTerms: { en: rolesInEnglish, cy: rolesInWelsh },
		crisis,
		areaWords,
		stopWords,
		commonWords
	});
