import { expect, test } from 'vitest';
import { shownText } from './shown-text.ts';

const shown = (text: string) => shownText(text).text;

test.each(['Siân & Dai: ŵ ŷ “iawn”\n2 < 3', '你好 👩‍👩‍👧 مرحبا 🏴󠁧󠁢󠁷󠁬󠁳󠁿', '<img src=x onerror=alert(1)>'])(
	'what people write stays as it is: %s',
	(text) => {
		expect(shown(text)).toBe(text);
	}
);

test('every kind of new line is one, and a tab is a space', () => {
	expect(shown('one\r\ntwo\tthree')).toBe('one\ntwo three');
	expect(shown('one\rtwo')).toBe('one\ntwo');
});

test.each([
	['turned round', '01632\u202e321069'],
	['isolated', '01632\u2067321069'],
	['of no width', '01632\u200b321069'],
	['a control character', '01632\u0007321069'],
	['half a letter', '01632\ud800321069'],
	['a filler', '01632\u3164321069']
])('a character that is unseen is shown: %s', (_, text) => {
	expect(shown(text)).toBe('01632�321069');
});

test('marks do not pile up over other lines', () => {
	expect(shown(`a${'\u0301'.repeat(500)}b`)).toBe('a\u0301\u0301\u0301b');
});

test('a text without end is cut, between letters', () => {
	expect(shownText('x'.repeat(2000)).cut).toBe(false);
	const { text, cut } = shownText('😀'.repeat(5000));
	expect(cut).toBe(true);
	expect([...text]).toHaveLength(2000);
	expect(text.endsWith('😀')).toBe(true);
});
