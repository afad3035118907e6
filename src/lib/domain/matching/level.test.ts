import { expect, test } from 'vitest';
import { levelOf } from './level.ts';

const level = (found: Record<string, number>, text = '') =>
	levelOf(new Map(Object.entries(found)), text);

test.each([
	'Secondary mental health care',
	'An inpatient ward',
	'psychiatric help',
	'a psychiatrist',
	'Foundation Trust',
	'crisis house',
	'crisis team',
	'a consultant',
	'clinic service',
	'clinical team',
	'clinical service',
	'clinic team',
	'community mental health team',
	'detox',
	'a rehabilitation service'
])('what begins with %j is specialist', (text) => {
	expect(level({ 'social-group': 1 }, text)).toBe('specialist');
	expect(level({}, `${'Tea. '.repeat(50)}${text}`)).toBe('universal');
});

test.each(['clinic', 'crisis', 'a team', 'detoxed'])('and %j alone is not', (text) => {
	expect(level({}, text)).toBe('universal');
});

test.each([
	'social-group',
	'community-place',
	'arts',
	'nature',
	'gentle-movement',
	'exercise',
	'warm-space',
	'food',
	'hands-on',
	'befriending',
	'mental-peer-group',
	'volunteering',
	'social-prescribing'
])('%s is of the community from a third on', (id) => {
	expect(level({ [id]: 0.35 })).toBe('community');
	expect(level({ [id]: 0.34 })).toBe('universal');
});

test.each([
	'counselling',
	'domestic-abuse',
	'sexual-violence',
	'homelessness',
	'supported-home',
	'drugs',
	'severe-mental',
	'respite'
])('%s is for some from two fifths on, where it is more that than of the community', (id) => {
	expect(level({ [id]: 0.4 })).toBe('targeted');
	expect(level({ [id]: 0.39 })).toBe('universal');
	expect(level({ [id]: 0.6, arts: 0.5 })).toBe('targeted');
	expect(level({ [id]: 0.5, arts: 0.5 })).toBe('community');
	expect(level({ [id]: 0.39, arts: 0.1 })).toBe('universal');
});
