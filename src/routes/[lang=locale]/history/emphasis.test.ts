import { expect, test } from 'vitest';
import { emphasised } from './emphasis.ts';

test('how often is stressed where it stands as a whole word', () => {
	expect(emphasised('You have often been made welcome.', ['sometimes', 'often'])).toEqual({
		before: 'You have ',
		stressed: 'often',
		after: ' been made welcome.'
	});
	expect(emphasised('Yn aml, rydych chi.', ['yn aml']).stressed).toBe('Yn aml');
});

test('a word inside another is left alone, and the sentence stays whole', () => {
	const sentence = 'Softened by the rain.';
	expect(emphasised(sentence, ['often'])).toEqual({ before: sentence, stressed: '', after: '' });
	expect(emphasised('You put sleep at 10 out of 10.', ['0 out of 10', '10 out of 10'])).toEqual({
		before: 'You put sleep at ',
		stressed: '10 out of 10',
		after: '.'
	});
});
