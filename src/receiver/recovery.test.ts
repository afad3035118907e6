import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromBase64url } from '#lib/domain/sealing/base64url.ts';
import version1 from '../../tests/known-answers/envelope-v1.json' with { type: 'json' };
import content2 from '../../tests/known-answers/content-v2.json' with { type: 'json' };
import { ready } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam, request } from '../../tests/fixtures/requests.ts';
import { opened, recover, sealedOf } from './recovery.ts';
import { storeAll } from './requests.ts';
import { openStore } from './store.ts';
import { kidOf } from './teams.ts';

test.each([
	['1', version1],
	['2', content2]
])(
	'the recovery tool opens what version %s sealed, with either key and without the app’s library',
	async (_, kept) => {
		const bytes = fromBase64url(kept.envelope) ?? new Uint8Array();
		for (const half of [kept.desk, kept.recovery]) {
			const [publicKey, privateKey] = [half.publicKey, half.privateKey].map(fromBase64url);
			if (!publicKey || !privateKey) throw new Error('no key');
			const key = { kid: kidOf(half.publicKey), key: { publicKey, privateKey } };
			expect(await recover(bytes, key)).toEqual(kept.content);
		}
	}
);

test('every request of a team is exported sealed, told in the audit, and opened with no database near', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'recovery-'));
	const db = await openStore({ dataDir });
	const [team, other] = [await madeUpTeam(), await madeUpTeam()];
	for (const envelope of [await team.seal(), await other.seal()]) {
		const { id, bytes: body, sha256: sha } = await ready(envelope);
		const [deskKey, recoveryKey] = envelope.header.to;
		const arrival = { id, team: 'harbour', deskKey, recoveryKey, body, sha, withdrawHash: 'x' };
		await storeAll(db, [arrival], 1);
	}
	const sealed = await Array.fromAsync(sealedOf(db, 'harbour', [], 2));
	expect(await Array.fromAsync(sealedOf(db, 'harbour', [sealed[1]?.id ?? ''], 2))).toEqual([
		sealed[1]
	]);
	const audit = await db.selectFrom('audit').select('what').execute();
	expect(audit.map(({ what }) => what)).toEqual(['exported', 'exported', 'exported']);
	await db.destroy();
	rmSync(dataDir, { recursive: true });
	const lines = sealed.map((one) => JSON.stringify(one));
	const opening = { kid: team.opening.recovery.kid, key: team.bytes.recovery };
	const found = await Array.fromAsync(opened(lines, opening));
	expect(found.map(({ content }) => content)).toContainEqual(request);
	expect(found.filter(({ content }) => typeof content === 'string')).toHaveLength(1);
});

test('an envelope that this key does not open, or that holds another request, is told of', async () => {
	const bytes = fromBase64url(version1.envelope) ?? new Uint8Array();
	const [publicKey, privateKey] = [version1.desk.publicKey, version1.desk.privateKey].map(
		fromBase64url
	);
	if (!publicKey || !privateKey) throw new Error('no key');
	const key = { publicKey, privateKey };
	await expect(recover(bytes, { kid: 'another', key })).rejects.toThrow(
		/^Request \S+ was not sealed to key another\.$/
	);
	const line = JSON.stringify({ id: 'one', sealed: '!' });
	const [found] = await Array.fromAsync(opened([line], { kid: 'another', key }));
	expect(found).toEqual({ id: 'one', content: expect.any(String) });
});
