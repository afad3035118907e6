/* Refuses a release whose curated facts are overdue, that has a demonstration team, or a feed without licence or attribution, and lists whom a person has to ring: node src/hosting/check-release.ts [--day 2027-01-31] */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demonstrationInSites } from './demonstration.ts';
import { feedsWithoutLicence } from './feed-licences.ts';
import { contactsToRing, sayToRing } from './to-ring.ts';
import { reviewState, type ReviewState } from '#lib/domain/days/review.ts';

const CONTENT = join(import.meta.dirname, '../content');

/** Something in a content file that had to be looked at again by an ISO day. */
export type Reviewed = { file: string; id: string; reviewBy: string };

/** Everything in the content folder whose review day has passed on an ISO day; throws on a file that is not JSON. */
export function staleContacts(day: string, folder = CONTENT): Reviewed[] {
	return reviewedIn('passed', day, folder);
}

/** Everything whose review falls in the four weeks from an ISO day. */
export function dueContacts(day: string, folder = CONTENT): Reviewed[] {
	return reviewedIn('soon', day, folder);
}

function reviewedIn(state: ReviewState, day: string, folder: string): Reviewed[] {
	return globSync('**/*.json', { cwd: folder })
		.sort()
		.flatMap((file) => withReview(JSON.parse(readFileSync(join(folder, file), 'utf8')), file, ''))
		.filter(({ reviewBy }) => reviewState(reviewBy, day) === state);
}

function withReview(value: unknown, file: string, within: string): Reviewed[] {
	if (value === null || typeof value !== 'object') return [];
	const { id, reviewBy, example } = value as Record<string, unknown>;
	// The numbers of an example are nobody's.
	if (example === true) return [];
	const name = typeof id === 'string' ? id : within;
	const own = typeof reviewBy === 'string' ? [{ file, id: name, reviewBy }] : [];
	return [...own, ...Object.values(value).flatMap((part) => withReview(part, file, name))];
}

/** One sentence for one overdue fact, naming its file and id. */
export function sayStale({ file, id, reviewBy }: Reviewed): string {
	return `src/content/${file}: "${id}" had to be checked again by ${reviewBy}.`;
}

if (import.meta.main) {
	const { values } = parseArgs({ options: { day: { type: 'string' } } });
	const day = values.day ?? new Date().toISOString().slice(0, 10);
	if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) {
		console.error(`--day needs a date like 2027-01-31, not "${day}".`);
		process.exit(2);
	}
	const toRing = contactsToRing(CONTENT);
	console.log(`Nobody has rung these ${toRing.length} contacts:`);
	for (const one of toRing) console.log(sayToRing(one));
	const stale = staleContacts(day);
	for (const one of stale) console.error(sayStale(one));
	const shown = demonstrationInSites();
	for (const one of shown) console.error(`src/content/${one} is a demonstration.`);
	const unlicensed = feedsWithoutLicence();
	for (const one of unlicensed) console.error(one);
	const due = dueContacts(day).length;
	if (!stale.length) console.log(`Nothing is overdue on ${day}; ${due} due within four weeks.`);
	process.exitCode = stale.length + shown.length + unlicensed.length ? 1 : 0;
}
