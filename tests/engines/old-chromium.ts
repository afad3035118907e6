import { execFileSync, spawn } from 'node:child_process';
import {
	createReadStream,
	createWriteStream,
	existsSync,
	mkdirSync,
	mkdtempSync,
	rmSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { heard, SIZE, type Engine } from './engine.ts';
import { speak } from './line.ts';

// Builds of old Chromiums that npm has; Playwright knows them no more.
const PACKAGE = '@sparticuz/chromium';
const FOLDER = join(process.env.DATA_DIR || '.data', 'browsers');

/** The program of an old Chromium such as `103.0.0`, fetched from npm the first time. Throws where that can't be. */
export async function oldChromium(version: string): Promise<string> {
	const folder = join(FOLDER, `chromium-${version}`);
	const program = join(folder, 'chromium');
	if (existsSync(program)) return program;
	mkdirSync(folder, { recursive: true });
	const pack = ['pack', '--silent', '--pack-destination', folder, `${PACKAGE}@${version}`];
	const file = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
	execFileSync('tar', ['-xzf', join(folder, file), '-C', folder]);
	const packed = createReadStream(join(folder, 'package/bin/chromium.br'));
	await pipeline(packed, createBrotliDecompress(), createWriteStream(program, { mode: 0o755 }));
	rmSync(join(folder, file));
	rmSync(join(folder, 'package'), { recursive: true });
	return program;
}

/** An old Chromium by its own protocol. */
export async function startOldChromium(path: string): Promise<Engine> {
	const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
	const program = spawn(path, [
		...['--headless', '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
		...['--remote-debugging-port=0', `--user-data-dir=${profile}`],
		`--window-size=${SIZE.width},${SIZE.height}`,
		'about:blank'
	]);
	const ended = new Promise((resolve) => program.once('close', resolve));
	const address = await heard([program.stderr], /ws:\/\/\S+/);
	const ask = await speak(address);
	const { product } = await ask<{ product: string }>('Browser.getVersion');
	const { targetId } = await ask<{ targetId: string }>('Target.createTarget', {
		url: 'about:blank'
	});
	const to = await ask<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
	const say = <T>(method: string, params: object = {}) => ask<T>(method, params, to);
	await say('Page.enable');
	const evaluate = async (script: string): Promise<unknown> => {
		const { result, exceptionDetails } = await say<{
			result: { value?: unknown };
			exceptionDetails?: { text: string };
		}>('Runtime.evaluate', { expression: script, awaitPromise: true, returnByValue: true });
		if (exceptionDetails) throw new Error(exceptionDetails.text);
		return result.value;
	};
	const settled = async (): Promise<void> => {
		const state = await evaluate('document.readyState').catch(() => 'gone');
		if (state !== 'complete') {
			await new Promise((resolve) => setTimeout(resolve, 50));
			await settled();
		}
	};
	const mouse = (type: string, x: number, y: number) =>
		say('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
	return {
		name: 'Chromium',
		version: product.replace(/^\D+/, ''),
		async goTo(url) {
			const { errorText } = await say<{ errorText?: string }>('Page.navigate', { url });
			if (errorText && errorText !== 'net::ERR_ABORTED') throw new Error(`${url}: ${errorText}`);
			await settled();
		},
		evaluate,
		async tap(x, y) {
			await mouse('mousePressed', x, y);
			await mouse('mouseReleased', x, y);
		},
		type: async (text) => void (await say('Input.insertText', { text })),
		back: async () => void (await evaluate('history.back()')),
		async close() {
			program.kill();
			await ended;
			rmSync(profile, { recursive: true, force: true });
		}
	};
}
