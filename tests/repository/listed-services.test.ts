import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ListedServices, ListedWords } from '../../src/lib/domain/directory/listed-service.ts';
import { NamedServices, NamedWords } from '../../src/lib/domain/directory/named-service.ts';
import { parsePack } from '../../src/lib/domain/pack.ts';

const folder = 'src/content/directory';
const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((file) => /^(national|areas)\/[a-z-]+\.json$/.test(file))
	.map((file) => file.replace('.json', ''));
const concepts = Object.keys(
	JSON.parse(readFileSync('src/content/matching/concepts.json', 'utf8')) as object
);
const packs = names.map((name) => ({
	name,
	...parsePack(ListedServices, read(`${name}.json`), `${name}.json`)
}));

test.each(packs)('$name: each service has words in both languages and nothing over', (pack) => {
	for (const language of ['en', 'cy']) {
		const file = `${pack.name}.${language}.json`;
		const { services } = parsePack(ListedWords, read(file), file);
		expect(Object.keys(services).sort(), file).toEqual(pack.services.map(({ id }) => id).sort());
	}
});

test('no service is listed twice, nor beside the urgent-help list', () => {
	const urgent = JSON.parse(readFileSync('src/content/urgent-help.json', 'utf8')) as {
		id: string;
	}[];
	const ids = [...packs.flatMap(({ services }) => services), ...urgent].map(({ id }) => id);
	expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('what a service is only about is a concept that words can name', () => {
	for (const { name, services } of packs)
		for (const { id, onlyAbout } of services)
			for (const concept of onlyAbout) expect(concepts, `${name}: ${id}`).toContain(concept);
});

test('what only a strategy names has words in both languages, and is not listed', () => {
	const named = JSON.parse(readFileSync('src/content/how-help-fits/named.json', 'utf8')) as unknown;
	const { services } = parsePack(NamedServices, named, 'named.json');
	const ids = services.map(({ id }) => id);
	for (const language of ['en', 'cy']) {
		const file = `src/content/how-help-fits/named.${language}.json`;
		const words = parsePack(NamedWords, JSON.parse(readFileSync(file, 'utf8')), file);
		expect(Object.keys(words.services).sort(), file).toEqual([...ids].sort());
	}
	const listed = packs.flatMap((pack) => pack.services.map(({ id }) => id));
	expect(ids.filter((id) => listed.includes(id))).toEqual([]);
});
