import { expect, test } from 'vitest';
import {
	areasOf,
	mayLieElsewhere,
	nationOf,
	nationSaid,
	nationsOf,
	type OutcodeNations
} from './area.ts';

const nations: OutcodeNations = {
	prefixes: {
		england: ['S', 'SY', 'BS'],
		wales: ['SA'],
		scotland: ['TD'],
		'northern-ireland': ['BT']
	},
	exceptions: { SY16: ['wales'], SY10: ['england', 'wales'] }
};
const areas = { BS31: ['bath'], BS14: ['elsewhere', 'bath'], SS3: ['southend', 'essex'] };

test('the letters of an outcode tell its nation', () => {
	expect(nationOf('SA1', nations)).toBe('wales');
	expect(nationOf('S1', nations)).toBe('england');
	expect(nationOf('BT94', nations)).toBe('northern-ireland');
});

test('an outcode that is not where its letters say has its own line', () => {
	expect(nationOf('SY16', nations)).toBe('wales');
});

test('an outcode across a border has no one nation, and both are known', () => {
	expect(nationOf('SY10', nations)).toBeNull();
	expect(nationsOf('SY10', nations)).toEqual(['england', 'wales']);
});

test.each(['JE2', '', 'constructor', 'ZZ9', '1SA1', 'ASA1', 'SA'])(
	'%j is in no nation',
	(outcode) => {
		expect(nationOf(outcode, nations)).toBeNull();
		expect(nationsOf(outcode, nations)).toEqual([]);
	}
);

test('what somebody chose outweighs their outcode, and silence is no guess', () => {
	const said = (area: string | null, outcode: string | null) =>
		nationSaid({ area, outcode }, { swansea: 'wales' }, nations);
	expect(said('swansea', 'BS1')).toBe('wales');
	expect(said('scotland', null)).toBe('scotland');
	expect(said('elsewhere', 'BS1')).toBe('england');
	expect(said(null, 'SY10')).toBeNull();
	expect(said(null, null)).toBeNull();
});

test('an outcode may lie in several areas, the largest part first', () => {
	expect(areasOf('SS3', areas)).toEqual(['southend', 'essex']);
	expect(mayLieElsewhere('SS3', areas)).toBe(false);
	expect(mayLieElsewhere('BS31', areas)).toBe(false);
});

test('an outcode partly outside every area says so, and an unknown one lies in none', () => {
	expect(areasOf('BS14', areas)).toEqual(['bath']);
	expect(mayLieElsewhere('BS14', areas)).toBe(true);
	expect(areasOf('ZZ9', areas)).toEqual([]);
	expect(mayLieElsewhere('toString', areas)).toBe(true);
});
