import { ENVELOPE_BYTES } from '../../src/lib/domain/sealing/envelope.ts';
import { test } from './call-team.ts';
import { expect } from './fixtures.ts';
import { sendMarked } from './marked-request.ts';

test('nothing of what was typed can be found in any traffic, also when something fails on the way', async ({
	page,
	callTeam,
	traffic
}) => {
	test.slow();
	traffic.expectTrouble(/injected/);
	const { found, lengths, sent } = await sendMarked(page, callTeam, [1, 9, 20, 0]);
	expect(found).toEqual([]);
	expect(sent).toBeGreaterThan(0);
	expect([...lengths]).toEqual([ENVELOPE_BYTES]);
});
