import { expect, test } from 'vitest';
import { isPastTakingBack, takenBackUntil } from './taking-back.ts';

test('what was deleted can be taken back for thirty days', () => {
	const deleted = { deletedAt: '2026-04-01T10:00:00.000Z' };
	expect(isPastTakingBack(deleted, '2026-05-01T09:59:59.999Z')).toBe(false);
	expect(isPastTakingBack(deleted, '2026-05-01T10:00:00.000Z')).toBe(true);
	expect(isPastTakingBack({}, '2026-05-01T10:00:00.000Z')).toBe(false);
});

test('the last day for taking back is the thirtieth after', () => {
	expect(takenBackUntil('2026-04-01T10:00:00.000Z')).toBe('2026-05-01');
});
