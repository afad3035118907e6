import { expect, test } from 'vitest';
import { CIRCUMSTANCES } from '#lib/domain/situation/situation.ts';
import { CIRCUMSTANCE_GROUPS } from './circumstance-groups.ts';

test('every circumstance can be chosen, once', () => {
	expect(Object.values(CIRCUMSTANCE_GROUPS).flat().sort()).toEqual([...CIRCUMSTANCES].sort());
});
