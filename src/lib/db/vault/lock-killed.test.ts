import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { killedRewrite } from '../../../../tests/fixtures/lock-kills.ts';

test('killed at any step of the rewrite, all is as before or all is behind the lock', async () => {
	const { left, steps } = await killedRewrite(Infinity);
	expect(left).toBe('new');
	expect(steps).toBeGreaterThan(24);
	for (let step = 1; step <= steps; step += 1)
		expect([step, (await killedRewrite(step)).left]).toEqual([step, 'old']);
});
