import { expect, test } from 'vitest';
import { buildService } from '../../tests/fixtures/directory/service.ts';
import { detailGroups } from './details-files.ts';

const services = Array.from({ length: 3000 }, (_, i) => buildService(`s${i}`));
const idsOf = (some: typeof services) =>
	detailGroups(some.map(({ id }) => id)).map((rows) => rows.map((row) => some[row]?.id).join());

test('every service stands in one file, and no file is large', () => {
	const groups = detailGroups(services.map(({ id }) => id));
	expect(groups.flat().sort((a, b) => a - b)).toEqual([...services.keys()]);
	const sizes = groups.map((rows) => rows.length);
	expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
	expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(48);
});

test('one service more leaves nearly all files as they were', () => {
	const before = new Set(idsOf(services));
	const changed = idsOf([...services, buildService('one-more')]).filter((ids) => !before.has(ids));
	expect(changed.length).toBeLessThanOrEqual(3);
});

test('the order of a feed makes no difference', () => {
	expect(idsOf([...services].reverse())).toEqual(idsOf(services));
});

test('no services need no file', () => {
	expect(detailGroups([])).toEqual([]);
});
