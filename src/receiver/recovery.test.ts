import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromBase64url } from '#lib/domain/sealing/base64url.ts';
import version1 from '../../tests/known-answers/envelope-v1.json' with { type: 'json' };
import content2 from '../../tests/known-answers/content-v2.json' with { type: 'json' };
import { ready } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam, request } from '../../tests/fixtures/requests.ts';
import { recover, recoverAll } from './recovery.ts';
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

test('recovering every request of a team says which could not be opened, and is told in the audit', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'recovery-'));
	const db = await openStore({ dataDir });
	const [team, other] = [await madeUpTeam(), await madeUpTeam()];
	for (const sealed of [await team.seal(), await other.seal()]) {
		const { id, bytes: body, sha256: sha } = await ready(sealed);
		const [deskKey, recoveryKey] = sealed.header.to;
		const arrival = { id, team: 'harbour', deskKey, recoveryKey, body, sha, withdrawHash: 'x' };
		await storeAll(db, [arrival], 1);
	}
	const opening = { team: 'harbour', kid: team.opening.recovery.kid, key: team.bytes.recovery };
	const opened = await Array.fromAsync(recoverAll(db, opening, [], 2));
	expect(opened.map(({ content }) => content)).toContainEqual(request);
	expect(opened.filter(({ content }) => typeof content === 'string')).toHaveLength(1);
	const audit = await db.selectFrom('audit').select('what').execute();
	expect(audit).toEqual([{ what: 'opened' }, { what: 'opened' }]);
	await db.destroy();
	rmSync(dataDir, { recursive: true });
});
