import { ENVELOPE_BYTES } from '../../src/lib/domain/envelope.ts';
import { test } from '../journeys/call-team.ts';
import { expect } from '../journeys/fixtures.ts';
import { sendMarked } from '../journeys/marked-request.ts';

const MOST = 60;

test('60 markers: none is in any traffic, whichever call on the way fails', async ({
	page,
	callTeam,
	traffic
}) => {
	traffic.expectTrouble(/injected/);
	const failures = Array.from({ length: MOST }, (_, at) => at + 1);
	const { found, lengths, sent, calls, requests } = await sendMarked(page, callTeam, [
		...failures,
		0
	]);
	console.log(
		`${MOST} calls failed in turn (a send makes ${calls}), ${sent} sent, ${requests} pieces of traffic, ${found.length} markers found`
	);
	expect(found).toEqual([]);
	expect(sent).toBeGreaterThan(0);
	expect([...lengths]).toEqual([ENVELOPE_BYTES]);
});
