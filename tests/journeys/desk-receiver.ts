import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from './fixtures.ts';
import { toBase64url } from '../../src/lib/domain/sealing/base64url.ts';
import {
	ALGORITHM,
	headerBytes,
	joinEnvelope,
	VERSION,
	type Header
} from '../../src/lib/domain/sealing/envelope.ts';
import { PLAIN_BYTES, type CurrentContent } from '../../src/lib/domain/request/content.ts';
import { keyId, randomBytes, sealCopy, type Bytes } from '../../src/lib/domain/sealing/sealing.ts';
import { DEMONSTRATION_FILE, Team } from '../../src/lib/domain/site/team.ts';
import { newWithdrawToken, sha256 } from '../../src/lib/domain/request/withdraw-token.ts';
import { receiverOrigin } from '../../src/hosting/receiver-origin.ts';
import { Clock } from '../../src/receiver/clock.ts';
import { Receiver } from '../../src/receiver/receiver.ts';
import { startServing } from '../../src/receiver/serve.ts';
import { settingsFrom } from '../../src/receiver/settings.ts';
import { newEnrolment } from '../../src/receiver/staff.ts';
import { openStore } from '../../src/receiver/store.ts';
import { request } from '../fixtures/requests.ts';

const DATA = process.env.DATA_DIR || '.data';
export const PASSPHRASE = 'demonstration only';

/** The demonstration team that is in the build, and the file of its desk key. */
function demonstration() {
	const team = Team.parse(JSON.parse(readFileSync(join(DATA, DEMONSTRATION_FILE), 'utf8')));
	const [keyFile = ''] = globSync(join(DATA, 'demonstration-keys', '*-desk-*.key.json'));
	if (!team.keys || !readFileSync('build/desk/index.html', 'utf8').includes(team.keys.desk))
		throw new Error('The build does not have the demonstration team of this machine: build again.');
	return { team, keys: team.keys, keyFile };
}

/** Seals anything at all as if the app had made it. */
async function sealAnything(content: unknown) {
	const { team, keys } = demonstration();
	const bytesOf = (key: string): Bytes => Uint8Array.from(Buffer.from(key, 'base64url'));
	const [desk, recovery] = [bytesOf(keys.desk), bytesOf(keys.recovery)];
	const id = toBase64url(randomBytes(16));
	const to: Header['to'] = [await keyId(desk), await keyId(recovery)];
	const head = headerBytes({ v: VERSION, alg: ALGORITHM, team: team.id, to, id });
	const plain = new Uint8Array(PLAIN_BYTES);
	const text = new TextEncoder().encode(JSON.stringify({ id, content }));
	new DataView(plain.buffer).setUint16(0, text.length);
	plain.set(text.subarray(0, PLAIN_BYTES - 2), 2);
	const copies = [
		await sealCopy(desk, to[0], head, plain),
		await sealCopy(recovery, to[1], head, plain)
	] as const;
	const bytes = joinEnvelope({ headerBytes: head, desk: copies[0], recovery: copies[1] });
	return { id, bytes };
}

/** A receiver for the demonstration team that is in the build. */
export async function startDeskReceiver(site: string) {
	const { team, keyFile } = demonstration();
	const dataDir = mkdtempSync(join(tmpdir(), 'receiver-'));
	const usual = settingsFrom({
		WAYMARK_DEMONSTRATION: '1',
		APP_ORIGIN: site,
		RECEIVER_PORT: '0'
	});
	const settings = { ...usual, dataDir, burst: 1e6 };
	const clock = { ahead: 0 };
	const wall = () => Date.now() + clock.ahead;
	const db = await openStore(settings);
	const receiver = new Receiver(settings, db, [team], new Clock(wall, wall));
	const serving = await startServing(receiver);
	const stop = async () => {
		await serving.close();
		await db.destroy();
		rmSync(dataDir, { recursive: true });
	};
	/** Sends a request as it was so many days ago; what becomes of it is asked with the token. */
	async function send(over: object = {}, daysAgo = 0) {
		const content: CurrentContent = { ...request, team: team.id, ...over };
		const { id, bytes } = await sealAnything(content);
		const token = newWithdrawToken(randomBytes);
		clock.ahead = -daysAgo * 86_400_000;
		const answer = await fetch(`${serving.origin}/v1/requests/${id}`, {
			method: 'PUT',
			body: bytes,
			headers: {
				'Content-Type': 'application/octet-stream',
				'Withdraw-Hash': await sha256(token)
			}
		});
		clock.ahead = 0;
		if (answer.status !== 201) throw new Error(`The receiver answered ${answer.status}.`);
		const headers = { 'Withdraw-Token': token };
		const state = async () =>
			(await (await fetch(`${serving.origin}/v1/requests/${id}/state`, { headers })).json()) as {
				state: string;
				seen: boolean;
			};
		return { id, state };
	}
	return {
		origin: serving.origin,
		team,
		keyFile,
		send,
		/** A code for one person, and no request left of the test before. */
		async begin() {
			await db.deleteFrom('requests').execute();
			return newEnrolment(db, team.id, receiver.minute);
		},
		/** A code for one more person. */
		another: () => newEnrolment(db, team.id, receiver.minute),
		stop
	};
}

export type DeskReceiver = Awaited<ReturnType<typeof startDeskReceiver>>;

/** A receiver for each worker: the browser finds it where the build says that the receiver is. */
export const deskTest = base.extend<object, { desk: DeskReceiver }>({
	desk: [
		async ({}, use) => {
			const desk = await startDeskReceiver(process.env.SITE_ORIGIN ?? '');
			await use(desk);
			await desk.stop();
		},
		{ scope: 'worker' }
	],
	launchOptions: [
		async ({ launchOptions, desk }, use) => {
			const { host } = new URL(receiverOrigin(process.env));
			const rule = `--host-resolver-rules=MAP ${host} ${new URL(desk.origin).host}`;
			await use({ ...launchOptions, args: [...(launchOptions.args ?? []), rule] });
		},
		{ scope: 'worker' }
	]
});
