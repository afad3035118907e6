import type { Level } from '../directory/service.ts';

const SPECIALIST =
	/\b(?:secondary mental health|inpatient|psychiatr\w+|foundation trust|crisis (?:house|team)|consultant|clinic(?:al)? (?:service|team)|community mental health team|detox|rehabilitation service)\b/i;
const COMMUNITY = [
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
];
const TARGETED = [
	'counselling',
	'domestic-abuse',
	'sexual-violence',
	'homelessness',
	'supported-home',
	'drugs',
	'severe-mental',
	'respite'
];

/** The level a text points to when the feed states none: the lightest that fits what it does. */
export function levelOf(found: ReadonlyMap<string, number>, text: string): Level {
	const most = (ids: string[]) => Math.max(...ids.map((id) => found.get(id) ?? 0));
	if (SPECIALIST.test(text.slice(0, 250))) return 'specialist';
	const community = most(COMMUNITY);
	const targeted = most(TARGETED);
	if (targeted >= 0.4 && targeted > community) return 'targeted';
	return community >= 0.35 ? 'community' : 'universal';
}
