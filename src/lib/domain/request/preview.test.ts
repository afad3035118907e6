import { expect, test } from 'vitest';
import { request } from '../../../../tests/fixtures/requests.ts';
import { previewRows } from './preview.ts';

const content = {
	...request,
	team: 'harbour',
	whom: { who: 'me' as const, asker: '' },
	age: 'under-16' as const,
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
	consent: { day: '2026-11-22', at: '09:30', wording: '2' }
};

test('a request is read in one order, and what is empty is no row', () => {
	expect(previewRows(content)).toEqual([
		{ field: 'team', codes: ['harbour'], typed: [] },
		{ field: 'whom', codes: ['me'], typed: [] },
		{ field: 'age', codes: ['under-16'], typed: [] },
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
		{ field: 'consent', codes: [], typed: ['2026-11-22', '09:30', '2'] }
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

test('a number and an email address are shown in the figures that are dialled, without hidden marks', () => {
	const reach = [
		{ by: 'phone' as const, at: '\u202d٠٧٧٠٠ ٩٠٠١٢٣\u202c' },
		{ by: 'text' as const, at: '\u202a07700 900124\u202c' },
		{ by: 'email' as const, at: '\u200esian@example.org' },
		{ by: 'letter' as const, at: 'Flat 2\n14 High Street\nBath\nBA1 1AA' }
	];
	const rows = previewRows({ ...content, reach }).filter(({ field }) => field === 'reach');
	expect(rows.map(({ typed }) => typed)).toEqual([
		['07700 900123'],
		['07700 900124'],
		['sian@example.org'],
		['Flat 2\n14 High Street\nBath\nBA1 1AA']
	]);
});

test('what only spaces or unseen characters stand in is no row', () => {
	const fields = previewRows({ ...content, access: '\u200b\u3164 ' }).map(({ field }) => field);
	expect(fields).not.toContain('access');
});

test('a request from before it said whom it is for is read as it was', () => {
	const { whom, age, ...rest } = content;
	expect([whom, age]).toBeDefined();
	const fields = previewRows({ ...rest, v: 1 }).map(({ field }) => field);
	expect(fields).toContain('name');
	expect(fields).not.toContain('whom');
	expect(fields).not.toContain('age');
});
