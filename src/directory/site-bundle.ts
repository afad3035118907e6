import { readFileSync } from 'node:fs';
import { buildIndex } from '#lib/domain/matching/build-index.ts';
import type { IndexData } from '#lib/domain/matching/index-data.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { byLanguage, LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { lexicon } from './lexicon.ts';
import { fieldsOf, listOf, textOrNull } from './null-like.ts';
import { placeTables } from './place-tables.ts';
import { readOpenReferral } from './read-open-referral.ts';

type Said = Record<string, { name: string; description: string }>;
const CONTENT = new URL('../content/', import.meta.url);

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, CONTENT), 'utf8'));
const said = (key: string, language: Language) =>
	(read(`directory/${key}.${language}.json`) as { services: Said }).services;

/** One bundled directory with its words of all languages joined. Throws an Error that names a service without words. */
function readDirectory(key: string, day: string): Service[] {
	const { contents } = read(`directory/${key}.json`) as { contents: unknown[] };
	const words = byLanguage((language) => said(key, language));
	const worded = listOf(contents).map((item) => {
		const fields = fieldsOf(item);
		const id = textOrNull(fields.id) ?? '';
		const silent = LANGUAGES.filter((language) => !words[language][id]);
		if (silent.length > 0) throw new Error(`${key}: ${id} has no words in ${silent.join(', ')}`);
		return { ...fields, ...words[LANGUAGES[0]][id] };
	});
	return readOpenReferral({ contents: worded }, key, { day, ...placeTables() }).services.map(
		(service) => {
			const id = service.id.slice(key.length + 1);
			return {
				...service,
				name: byLanguage((language) => words[language][id]?.name),
				summary: byLanguage((language) => words[language][id]?.description)
			};
		}
	);
}

/** Every directory that a site shows, and the index that matching needs. `day` is the ISO day of the build. */
export function siteBundle(site: Site, day: string): { services: Service[]; index: IndexData } {
	const keys = [...site.areas.map(({ directory }) => directory), ...site.directories];
	const services = [...new Set(keys)].flatMap((key) => readDirectory(key, day));
	return { services, index: buildIndex(services, lexicon(), placeTables()) };
}
