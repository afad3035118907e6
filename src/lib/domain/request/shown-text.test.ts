import naughty from 'big-list-of-naughty-strings';
import { expect, test } from 'vitest';
import { SCRIPTS } from '../../../../tests/fixtures/scripts.ts';
import { shownText } from './shown-text.ts';

const letters = (text: string) => text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}\p{Co}]/gu) ?? [];

test.each(Object.entries(SCRIPTS))('what is written in %s stays as it is', (_, text) => {
	expect(shownText(text)).toBe(text);
});

test('at least twenty scripts are among them', () => {
	const names = Object.keys(SCRIPTS).filter((name) => !['Persian', 'Urdu'].includes(name));
	expect(names).toHaveLength(20);
});

test.each([
	'Siân & Dai: ŵ ŷ “iawn”\n2 < 3',
	'👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
	'<img src=x onerror=alert(1)>',
	'a\u0301\u0302\u0303\u0304'
])('what people write stays as it is: %s', (text) => {
	expect(shownText(text)).toBe(text);
});

test('no letter, mark or sign of any naughty string is lost, and none turns others round', () => {
	expect(naughty.length).toBeGreaterThan(450);
	for (const text of naughty) {
		const shown = shownText(text);
		expect(shown).not.toMatch(/(?!\n)[\u202d\u202e\p{Cc}\p{Cs}]/u);
		const kept = letters(text).filter((one) => !/[\u202d\u202e]/.test(one));
		expect(letters(shown).filter((one) => one !== '�')).toEqual(kept);
	}
});

test('what is shown is shown the same a second time', () => {
	for (const text of [...naughty, ...Object.values(SCRIPTS)])
		expect(shownText(shownText(text))).toBe(shownText(text));
});

test('every kind of new line is one, and a tab is a space', () => {
	expect(shownText('one\r\ntwo\tthree')).toBe('one\ntwo three');
	for (const line of ['\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])
		expect(shownText(`one${line}two`)).toBe('one\ntwo');
});

test.each([
	['overridden', '01632\u202e321069'],
	['overridden the other way', '01632\u202d321069'],
	['a control character', '01632\u0007321069'],
	['half a letter', '01632\ud800321069']
])('a character that only misleads is shown: %s', (_, text) => {
	expect(shownText(text)).toBe('01632�321069');
});
