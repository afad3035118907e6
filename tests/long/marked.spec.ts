import { ENVELOPE_BYTES } from '../../src/lib/domain/sealing/envelope.ts';
import { test } from '../journeys/call-team.ts';
import { expect } from '../journeys/fixtures.ts';
import { sendMarked } from '../journeys/marked-request.ts';

test('60 markers: none is in any traffic, whichever call on the way fails', async ({
	page,
	callTeam,
	traffic
}) => {
	traffic.expectTrouble(/injected/);
	const { found, lengths, sent, failed, requests } = await sendMarked(page, callTeam, 'each');
	console.log(
		`all ${failed} calls of a send failed in turn, ${sent} sent, ${requests} pieces of traffic, ${found.length} markers found`
	);
	expect(found).toEqual([]);
	expect(failed).toBeGreaterThan(10);
	expect(sent).toBeGreaterThan(1);
	expect([...lengths]).toEqual([ENVELOPE_BYTES]);
});
