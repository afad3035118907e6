import { expect, test } from 'vitest';
import { partsOf } from './strength.ts';

test.each([
	['There are no therapists, no couches.', 'no couches'],
	['It isn’t counselling. We listen.', 'we listen'],
	['We are not just a food bank.', 'a food bank'],
	['There is no fixed fee for therapists.', 'fee for therapists']
])('%j is about %j', (summary, left) => {
	expect(partsOf('Talk', summary).head.trim()).toBe(left);
});

test('a name that the text begins with is counted once', () => {
	expect(partsOf('Job club', 'Job club: find work.')).toEqual({
		title: 'job club',
		head: 'find work',
		body: ''
	});
});
