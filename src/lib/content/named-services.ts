import structure from '#content/how-help-fits/named.json' with { type: 'json' };
import { NamedServices, NamedWords } from '#lib/domain/directory/named-service.ts';
import { PackError, parsePack } from '#lib/domain/pack.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { inLanguage } from '#lib/domain/site/names.ts';
import { wordsFile } from './files.ts';
import { site } from './site.ts';

/** What the strategies of each of the site's areas name and nobody could find a way in to, in one language; throws when one has no words. */
export function namedServices(language: Language) {
	const { words, file } = wordsFile('how-help-fits/named', language);
	const said = parsePack(NamedWords, words, file).services;
	const { services } = parsePack(NamedServices, structure, 'src/content/how-help-fits/named.json');
	return site().areas.flatMap(({ id, names }) => {
		const own = services
			.filter(({ area }) => area === id)
			.map(({ id: service, organisation, sourceYear }) => {
				const its = said[service];
				if (!its) throw new PackError(file, `services.${service}`, 'missing');
				return { id: service, organisation, year: sourceYear, ...its };
			});
		return own.length > 0 ? [{ id, name: inLanguage(names, language), services: own }] : [];
	});
}
