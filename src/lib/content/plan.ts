import structure from '#content/plan.json' with { type: 'json' };
import type { Language } from '#lib/domain/site/language.ts';
import { parsePack, wordsFor } from '#lib/domain/pack.ts';
import { PlanPack, PlanWords, planHeadings } from '#lib/domain/plan/headings.ts';
import { wordsFile } from './files.ts';

/** The safety plan of this build in one language; throws when something has no words. */
export function planPack(language: Language) {
	const { words, file } = wordsFile('plan', language);
	const pack = parsePack(PlanPack, structure, 'src/content/plan.json');
	const { elsewhere } = parsePack(PlanWords, words, file);
	return {
		headings: planHeadings(pack, words, file),
		guides: pack.guides,
		elsewhere: pack.elsewhere.map((one) => ({
			...one,
			...wordsFor(elsewhere, one.id, file, 'elsewhere')
		}))
	};
}
