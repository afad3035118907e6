import structure from '#content/plan.json' with { type: 'json' };
import type { Language } from '#lib/domain/site/language.ts';
import { PackError, parsePack } from '#lib/domain/pack.ts';
import { PlanPack, PlanWords, planHeadings } from '#lib/domain/plan/pack.ts';
import { wordsFile } from './files.ts';

/** The safety plan of this build in one language; throws when something has no words. */
export function planPack(language: Language) {
	const { words, file } = wordsFile('plan', language);
	const pack = parsePack(PlanPack, structure, 'src/content/plan.json');
	const said = parsePack(PlanWords, words, file).elsewhere;
	return {
		headings: planHeadings(pack, words, file),
		guides: pack.guides,
		elsewhere: pack.elsewhere.map((one) => {
			const own = said[one.id];
			if (!own) throw new PackError(file, `elsewhere.${one.id}`, 'missing');
			return { ...one, ...own };
		})
	};
}
