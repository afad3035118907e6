import { expect, test } from 'vitest';
import {
	NOTHING_PLANNED,
	dialled,
	isUnplanned,
	leaveOut,
	moveEntry,
	putEntry,
	removeEntry,
	restoreEntry,
	saidEntries,
	contactsInPlan,
	takeIn,
	tidied,
	type PlanChange,
	type PlanPart
} from './plan.ts';

const entry = (id: string, text = id) => ({ id, text });
const after = (...changes: PlanChange[]) =>
	changes.reduce<PlanPart>((part, change) => change(part), NOTHING_PLANNED);
const ids = ({ entries }: PlanPart) => entries.map(({ id }) => id);
const three = [putEntry(entry('a')), putEntry(entry('b')), putEntry(entry('c'))];

test('a line is put at the end once, and then changed where it stands', () => {
	const part = after(...three, putEntry(entry('b', 'other')));
	expect(ids(part)).toEqual(['a', 'b', 'c']);
	expect(part.entries[1]?.text).toBe('other');
});

test('a line moves past what says nothing, and stays at either end', () => {
	expect(ids(after(...three, moveEntry('a', 1)))).toEqual(['b', 'a', 'c']);
	expect(ids(after(...three, moveEntry('a', -1)))).toEqual(['a', 'b', 'c']);
	expect(ids(after(...three, putEntry(entry('b', ' ')), moveEntry('c', -1)))).toEqual([
		'c',
		'a',
		'b'
	]);
	expect(ids(after(...three, moveEntry('gone', 1)))).toEqual(['a', 'b', 'c']);
});

test('a line that was taken out comes back to its place, and only once', () => {
	const out = [...three, removeEntry(entry('b'))];
	expect(ids(after(...out))).toEqual(['a', 'c']);
	const back = restoreEntry(entry('b'), 1);
	expect(ids(after(...out, back, back))).toEqual(['a', 'b', 'c']);
});

test('what says nothing is neither shown nor kept for long', () => {
	const part = after(putEntry(entry('a', ' ')), putEntry({ id: 'b', text: '', phone: '999' }));
	expect(saidEntries(part).map(({ id }) => id)).toEqual(['b']);
	expect(ids(tidied(part))).toEqual(['b']);
	expect(isUnplanned(after(putEntry(entry('a', '')), tidied))).toBe(true);
	expect(saidEntries(undefined)).toEqual([]);
});

test('a plan is empty only without a line and without a contact left out', () => {
	expect(isUnplanned(NOTHING_PLANNED)).toBe(true);
	expect(isUnplanned(after(putEntry(entry('a'))))).toBe(false);
	expect(isUnplanned(after(leaveOut('shout')))).toBe(false);
});

test('a contact is left out, taken in, or gives its place to own words', () => {
	const offered = [{ id: 'samaritans' }, { id: 'shout' }];
	expect(contactsInPlan(offered)).toEqual(offered);
	expect(contactsInPlan(offered, after(leaveOut('shout'), leaveOut('shout')))).toEqual([
		offered[0]
	]);
	expect(contactsInPlan(offered, after(leaveOut('shout'), takeIn('shout')))).toEqual(offered);
	const own = { ...entry('mine'), from: 'shout' };
	expect(contactsInPlan(offered, after(putEntry(own)))).toEqual([offered[0]]);
	// Taken out on purpose, it does not come back in its first form.
	expect(contactsInPlan(offered, after(putEntry(own), removeEntry(own)))).toEqual([offered[0]]);
	const without = [leaveOut('shout'), leaveOut('samaritans')];
	expect(contactsInPlan(offered, after(...without, takeIn('shout')))).toEqual([offered[1]]);
	expect(contactsInPlan(offered, after(...without, takeIn()))).toEqual(offered);
});

test.each([
	['07700 900 123', '07700900123'],
	['+44 (0)7700 900123', '+447700900123'],
	['(0)7700 900123', '07700900123'],
	[' +447700900123', '+447700900123'],
	['ring after six', null],
	['12', null],
	['999', '999'],
	['123456789012345', '123456789012345'],
	['1234567890123456', null],
	[undefined, null]
])('a typed number %s is dialled as %s', (typed, number) => {
	expect(dialled(typed)).toBe(number);
});
