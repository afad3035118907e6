import { expect, test } from 'vitest';
import site from '#content/sites/default.json' with { type: 'json' };
import { LIFE_AREAS } from '#lib/domain/situation/situation.ts';
import { Site } from '#lib/domain/site/site.ts';
import { wishLists, type WishList } from '../../src/directory/wish-lists.ts';
import judged from './judged-lists.json' with { type: 'json' };

// Each service and wish was read against the record's own words; `lists` are the first five of that day.
const why: Record<string, Record<string, string>> = judged.why;
const lists = wishLists(Site.parse(site), judged.readOn);
const named = ({ wish, nation, age }: WishList) => `${wish}, ${nation}, ${age}`;
const idOf = (id: string) => id.replace(/^national:/, '');

test('nobody’s list is empty, and every card has a way in', () => {
	for (const list of lists) {
		expect(list.first.length, named(list)).toBeGreaterThan(0);
		for (const { service } of list.first)
			expect(service.ways.length, `${named(list)}: ${service.id}`).toBeGreaterThan(0);
	}
});

test('each of the first five is about the wish, as somebody judged', () => {
	const unread = lists.flatMap((list) =>
		list.first
			.filter(({ service }) => !why[list.wish]?.[idOf(service.id)])
			.map(({ service }) => `${list.wish}: ${idOf(service.id)}`)
	);
	expect([...new Set(unread)]).toEqual([]);
});

test('a child who wants to be safe finds Childline among the first, in every nation', () => {
	const young = lists.filter(({ wish, age }) => wish === 'safety' && age === 15);
	expect(young).toHaveLength(4);
	for (const list of young) {
		const ids = list.first.map(({ service }) => idOf(service.id));
		expect(ids, named(list)).toContain('childline');
		expect(ids, named(list)).not.toContain('mens-advice-line');
	}
});

test('what is kept of the reading names every wish, nation and age, and gives a reason for each', () => {
	expect(Object.keys(why)).toEqual([...LIFE_AREAS]);
	expect(Object.keys(judged.lists)).toEqual(lists.map(named));
	for (const [name, ids] of Object.entries(judged.lists))
		for (const id of ids)
			expect(why[name.split(',')[0] ?? '']?.[id], `${name}: ${id}`).toBeTruthy();
});
