import { expect, test } from 'vitest';
import { FeedProblem } from '../feed-problem.ts';
import { pageOf } from './page.ts';
import { walkPages, type Turn } from './walk-pages.ts';

const records = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, at) => ({ id: String(from + at), name: 'Club' }));
const page = (json: unknown): Turn => pageOf(json) ?? 'missing';

/** Walks pages given as answers, 404 after them; what was asked for, and the ids that were found. */
async function walk(answers: Turn[], limits = {}) {
	const asked: number[] = [];
	const walked = await walkPages(
		async (number) => {
			asked.push(number);
			return answers[number - 1] ?? 'missing';
		},
		undefined,
		limits
	);
	return { ...walked, asked, ids: [...walked.lastPageOf.keys()] };
}
const ids = (from: number, to: number) => records(from, to).map(({ id }) => id);

test.each([
	['content', (list: unknown[]) => ({ content: list })],
	['contents', (list: unknown[]) => ({ contents: list })],
	['items', (list: unknown[]) => ({ items: list })],
	['a bare array', (list: unknown[]) => list]
])('pages of %s without any count are walked until an empty one', async (_, wrap) => {
	const { ids: found, asked } = await walk(
		[records(1, 3), records(4, 5), []].map((list) => page(wrap(list)))
	);
	expect(found).toEqual(ids(1, 5));
	expect(asked).toEqual([1, 2, 3]);
});

test('the page that says it is the last is the last, in both dialects', async () => {
	const old = { content: records(1, 2), totalPages: 1, totalElements: 2, last: true };
	expect((await walk([page(old)])).asked).toEqual([1]);
	const later = { contents: records(1, 2), total_pages: 1, total_items: 2, last_page: 'true' };
	expect((await walk([page(later)])).asked).toEqual([1]);
});

test('a list that knows no pages is read once and recognised', async () => {
	const same = page(records(1, 4));
	expect((await walk([same, same, same])).asked).toEqual([1, 2]);
});

test('a page that is last by its number is borne out by one request more', async () => {
	const of = (from: number, to: number) =>
		page({ content: records(from, to), totalPages: 2, totalElements: 4 });
	const { asked, dead } = await walk([of(1, 2), of(3, 4), { failed: 'x answers with 500.' }]);
	expect(asked).toEqual([1, 2, 3]);
	expect(dead).toEqual([]);
});

test('totals that say too little end nothing', async () => {
	const of = (from: number, to: number) =>
		page({ contents: records(from, to), total_pages: 1, total_items: 31 });
	const { ids: found, said } = await walk([of(1, 50), of(51, 100), of(101, 128)]);
	expect(found).toEqual(ids(1, 128));
	expect(said).toBe(31);
});

test('totals that say too much are given up after two pages in vain', async () => {
	const of = (list: unknown[]) => page({ content: list, totalPages: 90, totalElements: 4_500 });
	const { asked, ids: found } = await walk([of(records(1, 3)), of([]), of([]), of([])]);
	expect(found).toEqual(ids(1, 3));
	expect(asked).toEqual([1, 2, 3, 4]);
});

test('a page that always says it is the last is not believed against the count of pages', async () => {
	const of = (from: number, to: number) =>
		page({ content: records(from, to), totalPages: 3, last: true });
	expect((await walk([of(1, 2), of(3, 4), of(5, 6)])).ids).toEqual(ids(1, 6));
});

test('an empty page in the midst is passed over', async () => {
	const of = (list: unknown[]) => page({ content: list, totalPages: 4, totalElements: 6 });
	const answers = [of(records(1, 2)), of([]), of(records(3, 4)), of(records(5, 6))];
	expect((await walk(answers)).ids).toEqual(ids(1, 6));
});

test('a dead page is left out and named', async () => {
	const of = (from: number, to: number) => page({ content: records(from, to), totalPages: 4 });
	const answers = [of(1, 2), { failed: 'x answers with 500.' }, of(5, 6), of(7, 8)];
	const { ids: found, dead } = await walk(answers);
	expect(found).toEqual([...ids(1, 2), ...ids(5, 8)]);
	expect(dead).toEqual([{ page: 2, why: 'x answers with 500.' }]);
});

test('three dead pages in a row, or a dead first one, end the walk with why', async () => {
	const dead = { failed: 'x answers with 500.' };
	await expect(walk([dead])).rejects.toThrow('x answers with 500.');
	const first = page({ content: records(1, 2), totalPages: 9 });
	await expect(walk([first, dead, dead, dead])).rejects.toThrow('3 pages in a row gave nothing');
});

test('a record met again on a later page is taken from there', async () => {
	const { lastPageOf, ids: found } = await walk([
		page(records(1, 3)),
		page(records(3, 5)),
		page([])
	]);
	expect(found).toEqual(ids(1, 5));
	expect(lastPageOf.get('3')).toBe(2);
});

test('a feed without an end is refused, however it goes on', async () => {
	const endless = walkPages(
		async (number) => page(records(number * 10, number * 10 + 9)),
		() => {},
		{
			mostPages: 20
		}
	);
	await expect(endless).rejects.toThrow(FeedProblem);
	await expect(endless).rejects.toThrow('The feed does not end');
	const heavy = walkPages(
		async (number) => page(records(number * 10, number * 10 + 9)),
		() => {},
		{
			mostRecords: 50
		}
	);
	await expect(heavy).rejects.toThrow('The feed does not end: after 6 pages and 60 services');
});

test('records without an id do not keep a walk going', async () => {
	const nameless = page([{ name: 'A' }, { name: 'B' }]);
	const { asked, withoutId } = await walk([nameless, nameless, nameless]);
	expect(asked).toEqual([1]);
	expect(withoutId).toBe(2);
});

test.each([
	[{ content: { id: 'a', name: 'One' } }, 1],
	[{ contents: [], empty: true }, 0],
	[{ total_items: 0, total_pages: 0 }, 0],
	[{ content: [null, 5, 'x'] }, 3]
])('%j is a page', (json, count) => {
	expect(pageOf(json)?.records).toHaveLength(count);
});

test.each([{ version: 'HSDS-UK-3.0' }, null, 'x', 5, { error: 'no' }])('%j is no page', (json) => {
	expect(pageOf(json)).toBeNull();
});
