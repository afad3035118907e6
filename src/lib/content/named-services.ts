import cy from '#content/how-help-fits/named.cy.json' with { type: 'json' };
import en from '#content/how-help-fits/named.en.json' with { type: 'json' };
import structure from '#content/how-help-fits/named.json' with { type: 'json' };
import { NamedServices, NamedWords } from '#lib/domain/directory/named-service.ts';
import { PackError, parsePack } from '#lib/domain/pack.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { site } from './site.ts';

const words = { en, cy };

/** What the strategies of each of the site's areas name and nobody could find a way in to, in one language; throws when one has no words. */
export function namedServices(language: Language) {
	const file = `src/content/how-help-fits/named.${language}.json`;
	const said = parsePack(NamedWords, words[language], file).services;
	const { services } = parsePack(NamedServices, structure, 'src/content/how-help-fits/named.json');
	return site().areas.flatMap(({ id, nameEn, nameCy }) => {
		const own = services
			.filter(({ area }) => area === id)
			.map(({ id: service, organisation, sourceYear }) => {
				const its = said[service];
				if (!its) throw new PackError(file, `services.${service}`, 'missing');
				return { id: service, organisation, year: sourceYear, ...its };
			});
		return own.length > 0 ? [{ id, name: language === 'cy' ? nameCy : nameEn, services: own }] : [];
	});
}
