import { describe, expect, it } from 'vitest';
import { spokenOf } from '#lib/domain/matching/spoken.ts';
import { directoryOf } from './directory-of.ts';
import { placeTables } from './place-tables.ts';

const tables = placeTables();
const directory = directoryOf([], tables);
const about = (words: string) => spokenOf(directory, words).map(({ id }) => id);

// Words with a second sense in everyday speech: alone they say nothing of a subject.
describe('what people say in passing', () => {
	it.each([
		['arts', 'I am writing because a single letter made my drawers full of bills'],
		['gentle-movement', 'we are moving in May and I am on my knees'],
		['exercise', 'I just don’t fit in at this place'],
		['perinatal', 'I voted Labour all my life and had a scan of my head'],
		['bereavement', 'he passed his driving test'],
		['living-costs', 'I broke my arm'],
		['adult-learning', 'of course my cooking skills are fine'],
		['digital', 'they took my phone'],
		['transport', 'my neighbour lifts weights'],
		['nature', 'there is a car outside all night'],
		['volunteering', 'he did it on purpose'],
		['dementia', 'I am confused about this form'],
		['child-with-send', 'please send me a leaflet'],
		['prison-leaver', 'I can’t finish a sentence'],
		['long-term-condition', 'the flat is in bad condition and I slept poorly'],
		['worship', 'oh god what a week'],
		['self-harm', 'they are cutting my hours'],
		['lgbtq', 'the truth came out on Sunday'],
		['sight-loss', 'I can’t see my kids'],
		['victims', 'I jumped when the bell rang'],
		['alcohol', 'the baby takes her bottles well'],
		['relationships', 'I live in a separate building']
	])('is not about %s: %s', (id, words) => expect(about(words)).not.toContain(id));

	it.each([
		['arts', 'I used to love singing'],
		['gentle-movement', 'I have bad knees'],
		['exercise', 'I want to get fit'],
		['living-costs', 'I’m broke again'],
		['transport', 'there are no buses after six'],
		['dementia', 'mum gets confused at night'],
		['child-with-send', 'we need SEND support'],
		['self-harm', 'I have been cutting again'],
		['sight-loss', 'I can’t see well enough to read'],
		['lgbtq', 'I came out to my dad']
	])('is about %s: %s', (id, words) => expect(about(words)).toContain(id));
});
