import { expect, test } from 'vitest';
import site from '#content/sites/default.json' with { type: 'json' };
import { Site } from '#lib/domain/site/site.ts';
import { wordsIn } from '#lib/domain/directory/service.ts';
import { agesMentioned } from './ages-mentioned.ts';
import { wishLists, wishPage } from './wish-lists.ts';

const lists = wishLists(Site.parse(site), '2026-11-28');
const named = ({ wish, nation, age }: (typeof lists)[number]) => `${wish}, ${nation}, ${age}`;

test('every wish has a list in every nation, at 15, 35 and 75', () => {
	expect(lists).toHaveLength(216);
	expect(lists.filter(({ fits }) => fits === 0).map(named)).toEqual([]);
	for (const { wish, nation, age } of lists)
		expect(wishPage(lists)).toContain(`## ${wish}, ${nation}, ${age}\n1. **`);
});

test('each of the first five can be reached, and covers the nation', () => {
	for (const list of lists)
		for (const { service } of list.first) {
			expect(service.ways.length, `${named(list)}: ${service.id}`).toBeGreaterThan(0);
			if (service.nations.length > 0) expect(service.nations, service.id).toContain(list.nation);
		}
});

test('none is for the other side: people who hurt others, or who ask in their work', () => {
	const wrong = lists.flatMap((list) =>
		list.first
			.filter(({ service }) =>
				service.roles.some((role) => role === 'hurts-others' || role === 'professional')
			)
			.map(({ service }) => `${named(list)}: ${service.id}`)
	);
	expect(wrong).toEqual([]);
});

test('where somebody may be hurt, a line for people who are hurt is among the first five', () => {
	const without = lists
		.filter(({ wish, age }) => wish === 'safety' && age >= 18)
		.filter(({ first }) => !first.some(({ service }) => service.roles.includes('hurt')));
	expect(without.map(named)).toEqual([]);
});

test('none is for another stage of life by its own words, even where it states no age', () => {
	const wrong = lists.flatMap((list) =>
		list.first.flatMap(({ service }) => {
			const said = agesMentioned(wordsIn(service.name, 'en'), wordsIn(service.summary ?? '', 'en'));
			const ages = service.ages ?? said.ages ?? said.likely;
			const fits =
				service.roles.includes('parent') ||
				ages === null ||
				(list.age >= (ages.min ?? 0) && list.age <= (ages.max ?? 200));
			return fits ? [] : [`${named(list)}: ${service.id}, ${said.words}`];
		})
	);
	expect(wrong).toEqual([]);
});
