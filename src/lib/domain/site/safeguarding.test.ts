import { expect, test } from 'vitest';
import { byLanguage } from './language.ts';
import { safeguardingOf } from './safeguarding.ts';

const route = {
	status: 'none' as const,
	sourceYear: null,
	verifiedOn: null,
	reviewBy: '2027-02-22'
};
const area = {
	id: 'north',
	nation: 'wales' as const,
	names: { en: 'North', cy: 'Gogledd' },
	councils: [{ slug: 'hill', url: 'https://hill.example/' }],
	directory: 'north',
	safeguarding: {
		adults: { ...route, id: 'a', phones: [] },
		children: { ...route, id: 'c', phones: [{ number: '01632 960123', when: 'day' as const }] }
	}
};
const words = { areas: { north: { adults: 'Call the council.', children: 'Call the team.' } } };

test('an area shows its routes with links, and what has passed its day', () => {
	const shown = safeguardingOf(area, words, 'cy', '2027-02-23');
	expect(shown).toMatchObject({
		name: 'Gogledd',
		websites: [{ host: 'hill.example' }],
		routes: [
			{ whom: 'adults', ask: 'Call the council.', phones: [], passed: true },
			{ whom: 'children', phones: [{ href: 'tel:01632960123', when: 'day' }] }
		]
	});
	expect(safeguardingOf(area, words, 'en', '2027-02-22').routes[0]?.passed).toBe(false);
});

test('an area without words says none', () => {
	const silent = { areas: byLanguage(() => ({ adults: '', children: '' })) };
	expect(safeguardingOf(area, silent, 'en', '2027-01-01').routes[0]?.ask).toBeUndefined();
});
