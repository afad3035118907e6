import {
	type ListedService,
	ListedServices,
	ListedWords
} from '#lib/domain/directory/listed-service.ts';
import { PackError, parsePack, wordsFor } from '#lib/domain/pack.ts';
import type { Language } from '#lib/domain/site/language.ts';

const FOLDER = 'src/content/directory/national';
const files = import.meta.glob<unknown>('/src/content/directory/national/young-people*.json', {
	eager: true,
	import: 'default'
});

/** A service that we list ourselves, with its words in one language. */
export type Listed = ListedService & ListedWords['services'][string];

/** Every service of one of our own packs for a whole nation or more; throws when one has no words. */
export function listedServices(pack: 'young-people', language: Language): Listed[] {
	const read = (name: string) => {
		const file = `${FOLDER}/${name}.json`;
		const found = files[`/${file}`];
		if (found === undefined) throw new PackError(file, 'file', 'missing');
		return { file, found };
	};
	const structure = read(pack);
	const words = read(`${pack}.${language}`);
	const said = parsePack(ListedWords, words.found, words.file).services;
	return parsePack(ListedServices, structure.found, structure.file).services.map((service) => ({
		...service,
		...wordsFor(said, service.id, words.file, 'services')
	}));
}
