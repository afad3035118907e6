import { expect, test, vi } from 'vitest';
import { linesOf } from './lines.ts';

const words = ['ap', 'apple', 'apples', 'banana', 'cherry'];
const text = vi.fn(() => `${words.join('\n')}\n`);
const lines = linesOf(text);

test('a text is read once, and not before a line is asked for', () => {
	expect(text).not.toHaveBeenCalled();
	expect(words.map((_, row) => lines.at(row))).toEqual(words);
	expect(lines.size()).toBe(5);
	expect(text).toHaveBeenCalledOnce();
});

test('a whole line is found, the first and the last too, and no part of one', () => {
	expect(words.map(lines.rowOf)).toEqual([0, 1, 2, 3, 4]);
	expect(['a', 'pple', 'cherr', '', 'apple\napples'].map(lines.rowOf)).toEqual([
		-1, -1, -1, -1, -1
	]);
});

test('each row in which a word begins so is named once, whatever letters it begins with', () => {
	const names = [
		' walking group',
		' the walk the wall',
		' сад',
		' a',
		' w 2',
		' swan walking groups'
	];
	const named = linesOf(() => names.map((name) => `${name}\n`).join(''));
	for (const typed of [
		'wal',
		'walking group',
		'w',
		'a',
		'с',
		'сад',
		'th',
		'2',
		'gro',
		'w 2',
		'ing'
	])
		expect([typed, named.beginning(typed)]).toEqual([
			typed,
			names.flatMap((name, row) => (name.includes(` ${typed}`) ? [row] : []))
		]);
});

test('keys one after another find what each finds by itself', () => {
	const names = [' walk', ' wall walk', ' wander', ' 7 waltz', ' Q qi', ' 1q 1st'];
	const text = () => names.map((name) => `${name}\n`).join('');
	const typed = linesOf(text);
	for (const key of [
		'w',
		'wa',
		'wal',
		'walk',
		'wal',
		'walt',
		'wand',
		'w',
		'wall',
		'q',
		'1',
		'1s',
		'qi'
	])
		expect([key, typed.beginning(key)]).toEqual([key, linesOf(text).beginning(key)]);
});

test('in sorted lines a word is found or the place where it would be', () => {
	expect(['', 'ap', 'app', 'apple', 'b', 'zoo'].map(lines.from)).toEqual([0, 0, 1, 1, 3, 5]);
});

test('more lines than were made room for, and none at all', () => {
	const many = linesOf(() => Array.from({ length: 5000 }, (_, i) => `${i}\n`).join(''));
	expect([many.size(), many.at(4999), many.rowOf('4321')]).toEqual([5000, '4999', 4321]);
	const none = linesOf(() => '');
	expect([none.size(), none.rowOf('a'), none.from('a'), none.beginning('a')]).toEqual([
		0,
		-1,
		0,
		[]
	]);
});
