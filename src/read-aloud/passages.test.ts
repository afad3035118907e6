// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { passagesIn } from './passages.ts';

function page(html: string): Element {
	const part = document.createElement('main');
	part.innerHTML = html;
	return part;
}
const texts = (html: string) => passagesIn(page(html), () => true).map(({ text }) => text);

test('headings, paragraphs, lines and choices are read one by one, in the order of the page', () => {
	expect(
		texts(
			'<h1>One</h1><p>Two <b>and</b>\n a half</p><ul><li>Three</li><li><p>Four</p></li></ul><label><input type="radio"><span>Five</span></label>'
		)
	).toEqual(['One', 'Two and a half', 'Three', 'Four', 'Five']);
});

test('what stands in no block is read with what it stands in', () => {
	const [first] = passagesIn(page('<div>Loose words</div>'), () => true);
	expect(first?.element.tagName).toBe('DIV');
});

test.each([
	'<p hidden>x</p>',
	'<p class="hidden-text">x</p>',
	'<span aria-hidden="true">x</span>',
	'<svg><title>x</title></svg>',
	'<textarea>x</textarea>',
	'<details><p>x</p></details>'
])('what cannot be seen, or was typed, is not read: %s', (html) => {
	expect(texts(html)).toEqual([]);
});

test('what is folded out is read with the words that fold it', () => {
	expect(texts('<details open><summary>More</summary><p>Inside</p></details>')).toEqual([
		'More',
		'Inside'
	]);
	expect(texts('<details><summary>More</summary><p>Inside</p></details>')).toEqual(['More']);
});

test('what takes no room on the screen is not read', () => {
	expect(passagesIn(page('<p>x</p>'), () => false)).toEqual([]);
});
