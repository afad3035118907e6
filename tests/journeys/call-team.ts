import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { receiverOrigin } from '../../src/hosting/receiver-origin.ts';
import { test as base, type Traffic } from './fixtures.ts';

/** Where the build sends requests. */
export const RECEIVER = receiverOrigin(process.env);
const DATA_DIR = process.env.DATA_DIR || '.data';
const TEAM = 'demonstration-team.json';

/** A receiver of a test's own, met at the address that is in the build. */
export interface CallTeam {
	/** What was asked of it, as `PUT /v1/requests/…`, preflights and the list of switched-off keys left out. */
	asked: string[];
	/** Bodies as they went. */
	bodies: Buffer[];
	/** Cuts the network for this browser, or brings it back. */
	setOffline(offline: boolean): Promise<void>;
}

async function startProgram(appOrigin: string, dataDir: string): Promise<[ChildProcess, string]> {
	const env = {
		DATA_DIR: dataDir,
		APP_ORIGIN: appOrigin,
		RECEIVER_PORT: '0',
		RECEIVER_BURST: '9999'
	};
	const program = spawn('node', ['src/receiver/main.ts'], { env: { ...process.env, ...env } });
	const origin = await new Promise<string>((resolve, reject) => {
		let told = '';
		const hear = (chunk: Buffer) => {
			told += chunk.toString();
			const [at] = /http:\/\/\S+/.exec(told) ?? [];
			if (at) resolve(at);
		};
		program.stdout.on('data', hear);
		program.stderr.on('data', hear);
		program.once('exit', () => reject(new Error(told)));
	});
	return [program, origin];
}

async function lead(context: BrowserContext, traffic: Traffic, origin: string): Promise<CallTeam> {
	const [asked, bodies]: [string[], Buffer[]] = [[], []];
	let cut = false;
	traffic.expectTrouble(new RegExp(RECEIVER));
	await context.route(`${RECEIVER}/**`, async (route) => {
		if (cut) return route.abort('internetdisconnected');
		const request = route.request();
		const path = request.url().slice(RECEIVER.length);
		if (path !== '/v1/revoked') asked.push(`${request.method()} ${path}`);
		const body = request.postDataBuffer();
		if (body) bodies.push(body);
		await route.fulfill({ response: await route.fetch({ url: origin + path }) });
	});
	const setOffline = async (offline: boolean) => {
		cut = offline;
		await context.setOffline(offline);
	};
	return { asked, bodies, setOffline };
}

export const test = base.extend<{ callTeam: CallTeam }>({
	callTeam: async ({ context, traffic, origin: app }, use) => {
		const dataDir = mkdtempSync(join(tmpdir(), 'calls-'));
		copyFileSync(join(DATA_DIR, TEAM), join(dataDir, TEAM));
		const [program, origin] = await startProgram(app, dataDir);
		await use(await lead(context, traffic, origin));
		await context.unrouteAll({ behavior: 'ignoreErrors' });
		program.kill();
		rmSync(dataDir, { recursive: true, force: true });
	}
});
