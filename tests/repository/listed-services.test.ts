import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ListedServices, ListedWords } from '../../src/lib/domain/directory/listed-service.ts';
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
