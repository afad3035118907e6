import concepts from '#content/matching/concepts.json' with { type: 'json' };
import cy from '#content/matching/concepts.cy.json' with { type: 'json' };
import en from '#content/matching/concepts.en.json' with { type: 'json' };
import stopWords from '#content/matching/stop-words.json' with { type: 'json' };
import { Lexicon } from '#lib/domain/matching/lexicon.ts';

/** The bundled words that matching goes by. Throws a ZodError when a file breaks its shape. */
export const lexicon = (): Lexicon => Lexicon.parse({ concepts, terms: { en, cy }, stopWords });
