import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Id, PackError, parsePack, wordsFor } from './pack.ts';

const Shape = z.strictObject({ items: z.array(z.strictObject({ id: Id })) });
const thrown = (read: () => unknown) => {
	try {
		read();
	} catch (error) {
		return error;
	}
	return null;
};

test.each(['sleep', 'low-mood', '4-7-8', 'a1'])('%j is an id', (id) => {
	expect(Id.safeParse(id).success).toBe(true);
});

test.each(['', 'Sleep', 'low mood', 'low--mood', '-mood', 'mood-', 'a.b', 'ŵyl', 'a\n'])(
	'%j is no id',
	(id) => {
		expect(Id.safeParse(id).success).toBe(false);
	}
);

test('a pack that fits comes back as it was read', () => {
	expect(parsePack(Shape, { items: [{ id: 'a' }] }, 'x.json')).toEqual({ items: [{ id: 'a' }] });
});

test.each([
	['a value of another kind', { items: [{ id: 1 }] }, 'items.0.id', 'invalid-type'],
	['a field that nobody knows', { items: [], colour: 1, more: 2 }, 'colour', 'unrecognized-keys'],
	['an unknown field further in', { items: [{ id: 'a', x: 1 }] }, 'items.0.x', 'unrecognized-keys'],
	['nothing at all', undefined, 'file', 'invalid-type']
])('a pack with %s names its file, the field and what is wrong', (_, value, field, code) => {
	const error = thrown(() => parsePack(Shape, value, 'x.json'));
	expect(error).toBeInstanceOf(PackError);
	expect(error).toMatchObject({
		name: 'PackError',
		file: 'x.json',
		field,
		code,
		message: `x.json: ${field}: ${code}`
	});
});

test('a rule of a pack’s own is named by the word it gives', () => {
	const Own = z.string().check((read) => {
		read.issues.push({ code: 'custom', message: 'twice', input: read.value });
	});
	expect(thrown(() => parsePack(Own, 'a', 'x.json'))).toMatchObject({
		field: 'file',
		code: 'twice'
	});
});

test('words are found by their id, and an id without words is named', () => {
	expect(wordsFor({ a: 'A word' }, 'a', 'x.en.json', 'items')).toBe('A word');
	expect(() => wordsFor({ a: 'A word' }, 'b', 'x.en.json', 'items')).toThrow(
		'x.en.json: items.b: missing'
	);
});
