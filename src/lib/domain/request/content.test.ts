import { expect, test } from 'vitest';
import { draft, request } from '../../../../tests/fixtures/requests.ts';
import { isBlank } from '../typed.ts';
import { measure, PLAIN_BYTES, plainBytes, RequestContent } from './content.ts';
import { previewRows } from './preview.ts';

test.each([
	['a day that is none', { consent: { ...request.consent, day: '2026-02-30' } }],
	['an hour that is none', { consent: { ...request.consent, at: '24:00' } }],
	['a time with a day before it', { consent: { ...request.consent, at: '2026-11-22 09:30' } }],
	['a time with seconds', { consent: { ...request.consent, at: '09:30:00' } }],
	['no way to be reached', { reach: [] }],
	['no name', { name: '' }],
	['an unknown field', { postcode: 'SA1' }],
	['words that are too long', { about: { words: 'a'.repeat(1001), areas: [] } }],
	['a later version', { v: 3 }],
	['whom it is for in a version that does not say it', { v: 1 }],
	['no age group', { age: undefined }],
	['an age in years', { age: 15 }],
	['somebody who does not know of it', { whom: { who: 'worried', asker: 'Mair' } }]
])('a request with %s is refused', (_, over) => {
	expect(RequestContent.safeParse({ ...request, ...over }).success).toBe(false);
});

test('what is left counts bytes and not letters', () => {
	const left = measure(request);
	expect(left).toBe(PLAIN_BYTES - 2 - plainBytes('0'.repeat(22), request).length);
	expect(measure({ ...request, access: `${request.access}ŵ` })).toBe(left - 2);
});

test('a request in which every field is full is told to be too long', () => {
	const lines = Array.from({ length: 20 }, () => 'a'.repeat(240));
	expect(measure({ ...request, shared: [{ kind: 'goals', title: 'Goals', lines }] })).toBeLessThan(
		0
	);
});

test('every word and every code of a request stands in its preview', () => {
	for (let seed = 1; seed <= 100; seed++) {
		const content = draft(seed);
		const rows = previewRows(content);
		const seen = new Set(rows.flatMap(({ codes, typed, title }) => [...codes, ...typed, title]));
		const leaves: unknown[] = [];
		JSON.stringify(content, (_key, value: unknown) => {
			if (typeof value === 'string' && !isBlank(value)) leaves.push(value);
			return value;
		});
		expect(leaves.filter((leaf) => !seen.has(leaf as string))).toEqual([]);
		const yesNo = [content.voicemail, content.text].filter((value) => value !== null).length;
		expect(rows.filter(({ field }) => field === 'voicemail' || field === 'text').length).toBe(
			yesNo
		);
	}
});
