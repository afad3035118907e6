import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heard, keysOf, pressAt, SIZE, type Engine } from './engine.ts';
import { speak } from './line.ts';

// No errands of the browser's own, and a first page without a welcome.
const PREFERENCES = {
	'app.update.disabledForTesting': true,
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'toolkit.telemetry.server': '',
	'browser.aboutwelcome.enabled': false
};

/** Firefox by its own WebDriver BiDi: no other program stands between. */
export async function startFirefox(path: string): Promise<Engine> {
	const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
	const lines = Object.entries(PREFERENCES).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`
	);
	writeFileSync(join(profile, 'user.js'), lines.join('\n'));
	const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
	const program = spawn(path, [...args, 'about:blank'], { env: { ...process.env, HOME: profile } });
	const ended = new Promise((resolve) => program.once('close', resolve));
	const address = await heard([program.stderr, program.stdout], /ws:\/\/\S+/);
	const say = await speak(`${address}/session`);
	const { capabilities } = await say<{ capabilities: { browserVersion: string } }>('session.new', {
		capabilities: {}
	});
	const { contexts } = await say<{ contexts: { context: string }[] }>('browsingContext.getTree');
	const context = contexts[0]?.context;
	await say('browsingContext.setViewport', { context, viewport: SIZE });
	return {
		name: 'Firefox',
		version: capabilities.browserVersion,
		goTo: async (url) =>
			void (await say('browsingContext.navigate', { context, url, wait: 'complete' })),
		async evaluate(script) {
			const answer = await say<{
				result: { value?: string };
				exceptionDetails?: { text: string };
			}>('script.evaluate', {
				expression: `(async () => JSON.stringify({ value: await (${script}) }))()`,
				target: { context },
				awaitPromise: true
			});
			if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
			return (JSON.parse(answer.result.value ?? '{}') as { value: unknown }).value;
		},
		tap: async (x, y) =>
			void (await say('input.performActions', { context, actions: pressAt(x, y) })),
		type: async (text) =>
			void (await say('input.performActions', { context, actions: keysOf(text) })),
		back: async () => void (await say('browsingContext.traverseHistory', { context, delta: -1 })),
		async close() {
			program.kill();
			await ended;
			rmSync(profile, { recursive: true, force: true });
		}
	};
}
