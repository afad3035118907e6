import { expect, test, vi } from 'vitest';
import { readEach } from './read-each.ts';

test('each value is asked for when it is read, anew each time, and all are there to be handed on', () => {
	let count = 0;
	const never = vi.fn();
	const found = readEach({ count: () => (count += 1), never });
	expect([found.count, found.count]).toEqual([1, 2]);
	expect(never).not.toHaveBeenCalled();
	expect(Object.keys(found)).toEqual(['count', 'never']);
});
