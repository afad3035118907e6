import { expect, test } from 'vitest';
import outcodeNations from '#content/geo/outcode-nations.json' with { type: 'json' };
import type { OutcodeNations } from '#lib/domain/site/area.ts';
import { isBeyond, looksLikeOutcode, whereabouts, type SiteCouncil } from './whereabouts.ts';

const council = (slug: string, siteArea: string, nation: string): SiteCouncil => ({
	slug,
	siteArea,
	nation,
	names: [slug],
	lat: 51.4,
	lon: -2.4,
	radius: 7
});
const councils = [
	council('bath', 'bath', 'england'),
	council('swansea', 'west', 'wales'),
	council('neath', 'west', 'wales')
];
const nations = ['england', 'wales'].map((slug) => ({ ...council(slug, '', slug), names: [] }));
const tables = {
	outcodes: { BA1: [51.4, -2.4], SA1: [51.6, -3.9], SE1: [51.5, -0.1], CH4: [53.1, -3] },
	outcodeAreas: { BA1: ['bath', 'elsewhere'], SA1: ['west'] },
	outcodeNations: {
		prefixes: { england: ['BA', 'SE'], wales: ['SA'], scotland: [], 'northern-ireland': [] },
		exceptions: { CH4: ['wales' as const, 'england' as const] }
	}
};
const at = (outcode: string | null, area: string | null = null) =>
	whereabouts({ outcode, area }, councils, nations, tables);

test('an outcode inside an area stands for each of its councils', () => {
	const { kind, area, councils: found } = at('SA1');
	expect([kind, area, found.map(({ slug }) => slug)]).toEqual([
		'inside',
		'swansea',
		['swansea', 'neath']
	]);
});

test('an outcode that reaches beyond the areas is partly inside', () => {
	expect(at('BA1')).toMatchObject({ kind: 'partly', area: 'bath' });
});

test('an outcode outside keeps its nation and no council', () => {
	expect(at('SE1')).toMatchObject({ kind: 'outside', area: 'england', councils: [] });
});

test('no nation is guessed where a border runs through an outcode', () => {
	expect(at('CH4')).toMatchObject({ kind: 'outside', area: 'elsewhere', areas: [] });
});

test('a chosen area outweighs the outcode', () => {
	expect(at('SE1', 'bath')).toMatchObject({ kind: 'inside', area: 'bath' });
	expect(at('BA1', 'wales')).toMatchObject({ kind: 'outside', area: 'wales' });
});

test('nothing said is no place at all', () => {
	expect(at(null)).toMatchObject({ kind: 'not-said', area: null });
});

test('an outcode of the right form is told from what is none', () => {
	expect(looksLikeOutcode('ba99', tables)).toBe(true);
	expect(looksLikeOutcode('ZZ1', tables)).toBe(false);
	expect(looksLikeOutcode('12', tables)).toBe(false);
});

test.each(['JE2 3AB', 'gy1', 'IM9 4AA', 'BF1 3AA', 'BFPO 57'])(
	'%s is real and covered by no directory',
	(typed) => {
		expect(isBeyond(typed)).toBe(true);
	}
);

test.each(['BS5', 'JE', 'BFPO', 'BF9 1AA', 'IMMM1'])(
	'%s is no postcode beyond the nations',
	(typed) => {
		expect(isBeyond(typed)).toBe(false);
	}
);

test.each(['CH1', 'HR2', 'LL11', 'LL12', 'LL13', 'SY10', 'TD15'])(
	'%s lies in more than one nation as far as is known, so none is taken',
	(outcode) => {
		const real = { ...tables, outcodeAreas: {}, outcodeNations: outcodeNations as OutcodeNations };
		const found = whereabouts({ outcode, area: null }, councils, nations, real);
		expect(found).toMatchObject({ kind: 'outside', area: 'elsewhere', areas: [] });
	}
);
