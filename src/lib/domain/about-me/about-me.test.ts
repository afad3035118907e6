import { expect, test } from 'vitest';
import {
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
});

test('only what says something is read, printed or copied', () => {
	const headings = [
		{ id: 'matters', title: 'What matters' },
		{ id: 'tried', title: 'What I tried' }
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
	expect(hasPhrase('No calls please', 'No calls')).toBe(false);
});

test('access needs said elsewhere become phrases, as far as there are any', () => {
	const [heading] = aboutMeHeadings(pack, words, 'about-me.en.json');
	expect(accessPhrases(heading?.phrases ?? [], ['quiet', 'large-print'])).toEqual(['Quiet']);
});
