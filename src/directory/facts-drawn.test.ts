import { expect, test } from 'vitest';
import { drawFacts, FACT_KINDS, factsIn, factsPage } from './facts-drawn.ts';
import { openStoredFeed } from './feeds/stored-feed.ts';
import { placeTables } from './place-tables.ts';

const options = { day: '2026-11-22', ...placeTables() };
const feed = () => openStoredFeed('tests/fixtures/directory/oruk1-list.json');
const source = (record: object) => ({
	whole: [{ id: 'a', name: 'Knitters', status: 'active', ...record }],
	notes: [],
	close: async () => {},
	async *records() {}
});

test('one seed draws the same facts, another others, none twice', async () => {
	const facts = await factsIn(await feed(), options);
	const drawn = (seed: number) => drawFacts(facts, { seed, count: 8 });
	expect(drawn(3)).toEqual(drawn(3));
	expect(drawn(3)).not.toEqual(drawn(4));
	const all = drawFacts(facts, { seed: 1, count: 10_000 });
	expect(new Set(all).size).toBe(facts.length);
	expect(all).toHaveLength(facts.length);
});

test('a fact stands beside the words it was read from, the fields that speak of it and the record', async () => {
	const facts = await factsIn(
		source({
			description: '<p>For people aged 18 to 25. Sessions are free of charge.</p>',
			eligibilitys: [{ minimum_age: 18, maximum_age: 25 }],
			regular_schedules: [{ weekday: 'Monday', opens_at: '10:00', closes_at: '11:00' }]
		}),
		options
	);
	const page = factsPage(facts);
	expect(page).toContain('ages: 18–25 (stated)\n');
	expect(page).toContain('fields: eligibilitys: [{"minimum_age":18,"maximum_age":25}]');
	expect(page).toMatch(/cost: free\n {3}read from: “.*free of charge/);
	expect(page).toContain('hours: Mon 10:00–11:00');
	expect(page).toContain('record a: Knitters. For people aged 18 to 25.');
});

test('the text of a record is given at length, for what is said of it may stand at its end', async () => {
	const description = `<p>${'Knitting and tea. '.repeat(100)}</p><p>All sessions are free.</p>`;
	const page = factsPage(await factsIn(source({ description }), options));
	expect(page).toMatch(/record a: Knitters\..* All sessions are free\.$/m);
});

test('every kind is drawn as often while there are facts of it', () => {
	const facts = FACT_KINDS.flatMap((kind, at) =>
		Array.from({ length: at === 0 ? 1000 : 100 }, (_, id) => ({
			...{ kind, said: '', readFrom: [], id: `feed:${id}` }
		}))
	);
	const drawn = drawFacts(facts, { seed: 1, count: 300 });
	for (const kind of FACT_KINDS)
		expect(Math.abs(drawn.filter((fact) => fact.kind === kind).length - 50)).toBeLessThan(25);
});
