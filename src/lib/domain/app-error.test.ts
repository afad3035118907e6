import { expect, test } from 'vitest';
import { AppError, codeOf } from './app-error.ts';

test('a failure has the code whose words the person reads, and keeps what caused it', () => {
	const cause = new Error('the disk');
	const failure = new AppError('not-saved', { cause });
	expect(failure).toMatchObject({ name: 'AppError', code: 'not-saved', cause });
	expect(failure.message).toBe('not-saved');
	expect(codeOf(failure)).toBe('not-saved');
});

test('any other failure is unexpected, whatever it says of itself', () => {
	for (const other of [new Error('not-saved'), { code: 'not-saved' }, undefined])
		expect(codeOf(other)).toBe('unexpected-title');
});
