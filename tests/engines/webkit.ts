import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heard, keysOf, pressAt, SIZE, type Engine } from './engine.ts';

/** The programs that WebKitGTK needs. */
export interface WebKit {
	driver: string;
	browser: string;
	/** A screen without a monitor. */
	screen: string;
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

const end = (program: ChildProcess) =>
	new Promise((resolve) => {
		program.once('close', resolve);
		program.kill();
	});

async function untilReady(ask: (method: string, path: string) => Promise<unknown>): Promise<void> {
	for (let left = 100; ; left -= 1)
		try {
			return void (await ask('GET', '/status'));
		} catch (failure) {
			if (left === 0) throw failure;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
}

/** WebKitGTK through its own WebDriver, on a screen of its own. */
export async function startWebKit({ driver, browser, screen }: WebKit): Promise<Engine> {
	const home = mkdtempSync(join(tmpdir(), 'webkit-'));
	const frame = spawn(
		screen,
		['-displayfd', '3', '-screen', '0', '1024x1100x24', '-nolisten', 'tcp'],
		{
			stdio: ['ignore', 'ignore', 'ignore', 'pipe']
		}
	);
	const display = await heard([frame.stdio[3] as NodeJS.ReadableStream], /(\d+)\n/);
	const port = await freePort();
	const program = spawn(driver, ['-p', String(port)], {
		stdio: 'ignore',
		env: {
			...process.env,
			HOME: home,
			DISPLAY: `:${display}`,
			NO_AT_BRIDGE: '1',
			GIO_USE_VFS: 'local',
			LIBGL_ALWAYS_SOFTWARE: '1',
			WEBKIT_DISABLE_COMPOSITING_MODE: '1'
		}
	});
	const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
		const sent = body ? JSON.stringify(body) : null;
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: sent });
		const { value } = (await answer.json()) as { value: { message?: string } | null };
		if (!answer.ok) throw new Error(`${method} ${path}: ${value?.message}`);
		return value;
	};
	await untilReady(ask);
	const session = (await ask('POST', '/session', {
		capabilities: {
			alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } }
		}
	})) as { sessionId: string; capabilities: { browserVersion: string } };
	const at = `/session/${session.sessionId}`;
	await ask('POST', `${at}/window/rect`, { x: 0, y: 0, ...SIZE });
	await ask('POST', `${at}/timeouts`, { script: 60_000, pageLoad: 60_000 });
	return {
		name: 'WebKitGTK',
		version: session.capabilities.browserVersion,
		goTo: async (url) => void (await ask('POST', `${at}/url`, { url })),
		async evaluate(script) {
			const said = (await ask('POST', `${at}/execute/async`, {
				script: `const done = arguments[0];
					(async () => JSON.stringify({ value: await (${script}) }))()
						.then(done, (failure) => done(JSON.stringify({ failure: String(failure) })));`,
				args: []
			})) as string;
			const { value, failure } = JSON.parse(said) as { value: unknown; failure?: string };
			if (failure) throw new Error(failure);
			return value;
		},
		tap: async (x, y) => void (await ask('POST', `${at}/actions`, { actions: pressAt(x, y) })),
		type: async (text) => void (await ask('POST', `${at}/actions`, { actions: keysOf(text) })),
		back: async () => void (await ask('POST', `${at}/back`, {})),
		async close() {
			await ask('DELETE', at).catch(() => undefined);
			await end(program);
			await end(frame);
			rmSync(home, { recursive: true, force: true });
		}
	};
}
