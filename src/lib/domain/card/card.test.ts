import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardCode, GIVERS, readCard } from './card.ts';
import { shortCode } from '../short-code.ts';

const starts = ['today', 'guide/sleep', 'life-area/money', 'right-now'];
const areas = ['essex', 'west-glamorgan'];

test('a code gives back who handed the card over, where it starts and the area', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...GIVERS),
			fc.constantFrom(...starts),
			fc.constantFrom(null, ...areas),
			(giver, start, area) => {
				const code = cardCode({ giver, start, area });
				for (const written of [code, `#${code}`, `#${code.toUpperCase()}`, ` ${code} `])
					expect(readCard(written, starts, areas)).toEqual({ giver, start, area });
			}
		)
	);
});

test('a code says nothing in words', () => {
	const code = cardCode({ giver: 'gp', start: 'guide/sleep', area: 'essex' });
	expect(code).toMatch(/^[a-z][2-9b-df-hj-km-np-tv-z]{8}$/);
});

test.each(['', '#', '#main', 'a', 'a2345678', 'z2345', '12345', '#a2345-2345', 'a2345<b>x'])(
	'%s is no card',
	(code) => {
		expect(readCard(code, starts, areas)).toBeNull();
	}
);

test('what this site does not have is left out, and the card still opens', () => {
	const code = cardCode({ giver: 'library', start: 'guide/gone', area: 'elsewhere' });
	expect(readCard(code, starts, areas)).toEqual({ giver: 'library', start: null, area: null });
});

// Cards are printed: what these stand for is never changed.
test.each([
	['today', 'pxzv'],
	['guide/sleep', 'vpj4']
])('the code of %s is the one that was printed', (id, code) => {
	expect(shortCode(id)).toBe(code);
});

test('the places in the list of givers are the ones that were printed', () => {
	expect(GIVERS.slice(0, 12).join(' ')).toBe(
		'gp nurse link-worker pharmacy midwife social-worker school library housing charity council someone'
	);
});

test('longer codes spread: 50,000 ids share none of eight signs', () => {
	const codes = new Set(Array.from({ length: 50_000 }, (_, at) => shortCode(`service-${at}`, 8)));
	expect(codes.size).toBe(50_000);
});
