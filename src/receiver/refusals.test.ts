import { expect, test } from 'vitest';
import { Refused, REFUSALS, type Refusal } from './refusals.ts';

test.each(Object.entries(REFUSALS))('%s is one status and one sentence', (code, [status, why]) => {
	expect(status).toBeGreaterThanOrEqual(400);
	expect(why).toMatch(/^[A-Z][^.]+\.$/);
	expect(new Refused(code as Refusal).message).toBe(why);
});

test('a refusal says what goes along with it, and when another try makes sense', () => {
	const refused = new Refused('work-needed', { bits: 13 }, 10);
	expect(refused).toMatchObject({ code: 'work-needed', more: { bits: 13 }, retryAfter: 10 });
	expect(new Refused('failed')).toMatchObject({ more: {}, retryAfter: undefined });
});
