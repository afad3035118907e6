import { expect, test } from 'vitest';
import { readStanding } from './read-status.ts';

const of = (raw: object, name = 'Tea club', text = 'We meet.') => {
	const standing = readStanding(raw as Record<string, unknown>, name, text, '2026-11-30');
	return 'unlisted' in standing ? 'unlisted' : standing.status;
};

test.each<[unknown, string]>([
	[true, 'active'],
	[['active'], 'active'],
	[{ value: 'Active' }, 'active'],
	['ok', 'active'],
	['verified', 'active'],
	['Open to referrals', 'active'],
	['ar gael', 'active'],
	['Cyhoeddedig', 'active'],
	[false, 'unlisted'],
	[['inactive'], 'unlisted'],
	[{ value: 'inactive' }, 'unlisted'],
	[{ name: 'Defunct' }, 'unlisted'],
	[['Temporarily closed'], 'temporarily-closed']
])('the status %j: %s', (status, standing) => expect(of({ status })).toBe(standing));

test.each([
	{ closed: true },
	{ is_closed: 'yes' },
	{ unpublished: 1 },
	{ state: 'archived' },
	{ moderation_state: 'draft' }
])('%j is not to be shown', (raw) => expect(of(raw)).toBe('unlisted'));

test('a county is no state', () => expect(of({ state: 'Avon', closed: false })).toBe('active'));

test.each([
	'PLEASE NOTE: this group has folded.',
	'We have now closed our doors for the last time.',
	'Sadly we are no longer able to run this service.',
	'This service ended in March 2023.',
	'Mae’r grŵp hwn wedi dod i ben.'
])('%s: it is over', (text) => expect(of({}, 'Tea club', text)).toBe('unlisted'));

test.each([
	'For whoever finds that a relationship has ended.',
	'Our founder closed in on the problem in 1999.',
	'We are no longer only for women.',
	'The pandemic has ended many friendships. This group is for making new ones.',
	'Currently full and not taking new members.'
])('%s: it goes on', (text) => expect(of({}, 'Tea club', text)).toBe('active'));

test.each([
	['CLOSED - Tea club', 'temporarily-closed'],
	['*** CANCELLED *** Tea club', 'temporarily-closed'],
	['zzz OLD Tea club', 'unlisted'],
	['Tea club [DRAFT]', 'unlisted'],
	['COPY OF Tea club', 'unlisted'],
	['Closed Loop Cycling', 'active'],
	['Copy shop', 'active']
])('%s: %s', (name, standing) => expect(of({}, name)).toBe(standing));
