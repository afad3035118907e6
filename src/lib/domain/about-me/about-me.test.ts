import { expect, test } from 'vitest';
import shipped from '#content/about-me.json';
import {
	AboutMePack,
	aboutMeSections,
	aboutMeText,
	accessPhrases,
	hasPhrase,
	withPhrase,
	aboutMeHeadings
} from './about-me.ts';

const pack = { sections: [{ id: 'access', phrases: ['bsl', 'quiet'] }] };
const words = {
	checkedBy: null,
	sections: {
		access: { title: 'Access', why: 'So that it fits.', phrases: { bsl: 'BSL', quiet: 'Quiet' } }
	}
};

test('headings come with their words, and what lacks them is named', () => {
	const [heading] = aboutMeHeadings(pack, words, 'about-me.en.json');
	expect(heading?.phrases).toEqual([
		{ id: 'bsl', text: 'BSL' },
		{ id: 'quiet', text: 'Quiet' }
	]);
	const more = { sections: [{ id: 'access', phrases: ['loop'] }] };
	expect(() => aboutMeHeadings(more, words, 'about-me.en.json')).toThrow(
		'about-me.en.json: sections.access.phrases.loop: missing'
	);
	const other = { sections: [{ id: 'hopes', phrases: [] }] };
	expect(() => aboutMeHeadings(other, words, 'about-me.en.json')).toThrow(
		'about-me.en.json: sections.hopes: missing'
	);
});

test('the headings that the app brings are read, and a misspelt field is refused', () => {
	expect(AboutMePack.parse(shipped)).toEqual(shipped);
	const misspelt = { sections: [{ id: 'access', phrases: [], phrase: [] }] };
	expect(AboutMePack.safeParse(misspelt).success).toBe(false);
});

test('only what says something is read, printed or copied', () => {
	const headings = [
		{ id: 'matters', title: 'What matters' },
		{ id: 'tried', title: 'What I tried' },
		{ id: 'later', title: 'A heading that came later' }
	];
	const sections = aboutMeSections(headings, { tried: ' Walking \n', matters: '\n ' });
	expect(sections).toEqual([{ id: 'tried', title: 'What I tried', text: 'Walking' }]);
	expect(aboutMeText('About me', sections)).toBe('About me\n\nWhat I tried\nWalking');
});

test('a phrase becomes a line of its own and goes again without touching the rest', () => {
	const text = withPhrase('I like tea.\n', 'No calls', true);
	expect(text).toBe('I like tea.\nNo calls');
	expect(withPhrase(text, 'No calls', true)).toBe(text);
	expect(withPhrase(text, 'No calls', false)).toBe('I like tea.');
	expect(withPhrase('', 'No calls', true)).toBe('No calls');
	expect(withPhrase(' \n', 'No calls', true)).toBe('No calls');
	expect(hasPhrase('No calls please', 'No calls')).toBe(false);
});

test('a phrase that was typed with spaces round it is the same phrase', () => {
	const text = 'I like tea.\n  No calls \nI am slow.';
	expect(hasPhrase(text, 'No calls')).toBe(true);
	expect(withPhrase(text, 'No calls', false)).toBe('I like tea.\nI am slow.');
});

test('access needs said elsewhere become phrases, as far as there are any', () => {
	const [heading] = aboutMeHeadings(pack, words, 'about-me.en.json');
	expect(accessPhrases(heading?.phrases ?? [], ['quiet', 'large-print'])).toEqual(['Quiet']);
});
