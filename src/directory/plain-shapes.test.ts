import { expect, test } from 'vitest';
import { plainShape } from './plain-shapes.ts';
import { readingOf } from './read-record.ts';

test.each<[unknown, unknown]>([
	[{ value: '<p>Tea</p>', format: 'html', processed: '<p>Tea</p>' }, '<p>Tea</p>'],
	[[{ value: 'Tea' }], 'Tea'],
	[
		[{ value: 'Tea' }, { value: 'Cake' }],
		['Tea', 'Cake']
	],
	[{ uri: 'https://tea.test.org', title: 'Tea' }, 'https://tea.test.org'],
	[{ value: false }, false],
	[{ '0': { id: 1 }, '1': { id: 2 } }, [{ id: 1 }, { id: 2 }]]
])('%j is %j', (value, plain) => expect(plainShape(value)).toEqual(plain));

test.each([
	{ label: 'Cost', value: '3' },
	{ value: { amount: 3 } },
	{ uri: 'http://statistics.data.gov.uk/id/E06000023', service_area: 'Bristol' },
	{ '1': { id: 1 } },
	[{ value: 'Tea' }, { name: 'Cake' }],
	[],
	{},
	'Tea'
])('%j is as it is meant', (value) => expect(plainShape(value)).toBe(value));

test('a record in the shapes of a content system is read as any other', () => {
	const reading = readingOf(
		{
			id: '1',
			name: [{ value: 'Tea club' }],
			description: [{ value: '<p>We meet weekly.</p>', format: 'full' }],
			status: [{ value: true }],
			minimum_age: { value: 16 },
			url: [{ uri: 'https://tea.test.org', title: 'Tea' }],
			phones: { '0': { number: [{ value: '0117 496 0003' }] } },
			service_at_locations: { '0': { location: { latitude: 51.45, longitude: -2.59 } } }
		},
		'k',
		{ day: '2026-11-30' }
	);
	expect(reading).toMatchObject({
		service: {
			name: 'Tea club',
			summary: 'We meet weekly.',
			status: 'active',
			ages: { min: 16, max: null },
			points: [{ lat: 51.45, lon: -2.59 }],
			ways: [
				{ kind: 'phone', to: '01174960003' },
				{ kind: 'website', to: 'https://tea.test.org/' }
			]
		}
	});
});
