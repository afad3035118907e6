import { expect, test } from 'vitest';
import { request } from '../../../../tests/fixtures/requests.ts';
import { previewRows } from './preview.ts';

const content = {
	...request,
	team: 'harbour',
	language: 'cy' as const,
	name: 'Siân',
	reach: [
		{ by: 'phone' as const, at: '01632 960123' },
		{ by: 'in-person' as const, at: '' }
	],
	when: { days: ['mon' as never], parts: ['morning' as never], note: 'not too early' },
	notWhen: null,
	voicemail: false,
	text: true,
	answering: { who: 'only-me' as const, names: '' },
	interpreter: '',
	access: 'A ramp',
	about: { words: 'The rent', areas: ['money'] },
	shared: [{ kind: 'goals' as const, title: 'Goals', lines: ['Keep the flat'] }],
	consent: { day: '2026-11-22', at: '09:30', wording: '1' }
};

test('a request is read in one order, and what is empty is no row', () => {
	expect(previewRows(content)).toEqual([
		{ field: 'team', codes: ['harbour'], typed: [] },
		{ field: 'name', codes: [], typed: ['Siân'] },
		{ field: 'language', codes: ['cy'], typed: [] },
		{ field: 'reach', codes: ['phone'], typed: ['01632 960123'] },
		{ field: 'reach', codes: ['in-person'], typed: [] },
		{ field: 'when', codes: ['mon', 'morning'], typed: ['not too early'] },
		{ field: 'voicemail', codes: ['no'], typed: [] },
		{ field: 'text', codes: ['yes'], typed: [] },
		{ field: 'answering', codes: ['only-me'], typed: [] },
		{ field: 'access', codes: [], typed: ['A ramp'] },
		{ field: 'about', codes: ['money'], typed: ['The rent'] },
		{ field: 'shared', title: 'Goals', codes: ['goals'], typed: ['Keep the flat'] },
		{ field: 'consent', codes: [], typed: ['2026-11-22', '09:30', '1'] }
	]);
});

test('what was not asked is no row, and what is not to be is one of its own', () => {
	const fields = previewRows({
		...content,
		when: null,
		notWhen: content.when,
		voicemail: null,
		text: null,
		interpreter: 'Welsh',
		shared: []
	}).map(({ field }) => field);
	expect(fields).toContain('notWhen');
	expect(fields).toContain('interpreter');
	for (const none of ['when', 'voicemail', 'text', 'shared']) expect(fields).not.toContain(none);
});
