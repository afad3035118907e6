import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SETUPS } from '../../tests/fixtures/deployed.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { differences, hostAt, pathsToTry, type Answer } from './check-headers.ts';
import { headersFile } from './headers.ts';
import { startServer, type Site } from './serve.ts';

const dir = mkdtempSync(join(tmpdir(), 'site-'));
const FILES = [
	...['index.html', '404.html', 'desk/index.html', 'service-worker.js', 'manifest.webmanifest'],
	...['_app/version.json', '_app/immutable/chunks/a.1.js', '_app/immutable/workers/b.2.js'],
	...LANGUAGES.flatMap((one) => [
		...[`${one}/index.html`, `${one}/404.html`, `${one}/urgent-help/index.html`]
	])
];
// The bare path is asked for one page of urgent help.
const [first] = LANGUAGES.toSorted();
let site: Site;

beforeAll(async () => {
	chmodSync(dir, 0o755);
	for (const file of FILES) {
		mkdirSync(dirname(join(dir, file)), { recursive: true });
		writeFileSync(join(dir, file), `file ${file}`);
	}
	const tops = [
		'/',
		'/index.html',
		'/404.html',
		'/manifest.webmanifest',
		'/service-worker.js',
		'/desk/*'
	];
	const pages = LANGUAGES.map((one) => `/${one}/*`);
	writeFileSync(join(dir, '_headers'), headersFile([...tops, ...pages, '/_app/version.json']));
	site = await startServer({ dir, port: 0 });
});
afterAll(async () => {
	await site.close();
	rmSync(dir, { recursive: true });
});

const FILE = join(import.meta.dirname, 'check-headers.ts');
const run = promisify(execFile);

test('a host that answers as the build says is told so, and the command ends with 0', async () => {
	expect(pathsToTry(dir)).toContain('/_app/immutable/workers/b.2.js');
	expect(await differences(dir, hostAt(site.origin))).toEqual([]);
	const { stdout } = await run(process.execPath, [FILE, site.origin, dir]);
	expect(stdout).toContain('paths compared');
});

test('a host that answers otherwise ends the command with 1, after every difference', async () => {
	const other = mkdtempSync(join(tmpdir(), 'site-'));
	cpSync(dir, other, { recursive: true });
	writeFileSync(join(other, 'index.html'), 'another release');
	const checked = run(process.execPath, [FILE, site.origin, other]);
	await expect(checked).rejects.toMatchObject({
		code: 1,
		stderr: '/: what is sent is not the file of the build, so the app will not keep it.\n'
	});
});

test('no address, no build and no answer are each said in a sentence', () => {
	const ended = (...args: string[]) => {
		const { status, stderr } = spawnSync(process.execPath, [FILE, ...args], { encoding: 'utf8' });
		return [status, stderr];
	};
	expect(ended()).toEqual([2, expect.stringContaining('Usage')]);
	expect(ended('http://localhost:9', '/nowhere')).toEqual([
		2,
		expect.stringContaining('no /nowhere')
	]);
	expect(ended('http://localhost:9', dir)).toEqual([2, expect.stringContaining('did not answer')]);
});

const changed = (path: string, over: (answer: Answer) => Partial<Answer>) => {
	const ask = hostAt(site.origin);
	return differences(dir, async (one) => {
		const answer = await ask(one);
		return one === path ? { ...answer, ...over(answer) } : answer;
	});
};
const withHeader = (name: string, value: string | undefined) => (answer: Answer) => ({
	headers: { ...answer.headers, [name]: value }
});

test.each<[string, string, (answer: Answer) => Partial<Answer>, string]>([
	[
		'a header that is gone',
		'/',
		withHeader('x-frame-options', undefined),
		'X-Frame-Options is not sent'
	],
	[
		'another value',
		'/en/',
		withHeader('cache-control', 'max-age=60'),
		'Cache-Control is "max-age=60", and the build says "no-cache"'
	],
	['a cookie', '/en/', withHeader('set-cookie', 'a=b'), 'sets a cookie'],
	[
		'another kind',
		'/service-worker.js',
		withHeader('content-type', 'text/html'),
		'Content-Type is "text/html", and has to be "text/javascript"'
	],
	[
		'other bytes',
		'/en/urgent-help/',
		() => ({ body: Buffer.from('x') }),
		'not the file of the build'
	],
	['a failure', '/desk/', () => ({ status: 500 }), 'the answer is 500'],
	['a page for what is not there', '/not-here-at-all', () => ({ status: 200 }), 'has to be 404'],
	[
		'no way to the last slash',
		`/${first}/urgent-help`,
		() => ({ status: 404 }),
		`has to lead to /${first}/urgent-help/`
	]
])('%s at %s is named in one sentence', async (_, path, over, sentence) => {
	expect(await changed(path, over)).toEqual([expect.stringContaining(sentence)]);
});

test('a host that joins repeated headers, as Netlify does, is as good', async () => {
	const joined = (answer: Answer) => {
		const now = answer.headers['content-security-policy'] ?? '';
		return { headers: { ...answer.headers, 'content-security-policy': `${page}, ${now}` } };
	};
	const page = (await hostAt(site.origin)('/')).headers['content-security-policy'];
	expect(await changed('/service-worker.js', joined)).toEqual([]);
});

test.each(Object.entries(SETUPS))(
	'%s, as the documents set it up, answers as the build says',
	async (name, { isHere, start }) => {
		if (!isHere()) return console.log(`skipped: ${name}`);
		const { ask, stop } = await start(dir);
		try {
			expect(await differences(dir, ask)).toEqual([]);
			const missing = await ask(`/${LANGUAGES[1]}/nothing-here/`);
			expect(missing.body.toString()).toBe(`file ${LANGUAGES[1]}/404.html`);
			expect((await ask('/_headers')).status).toBe(404);
		} finally {
			await stop();
		}
	},
	60_000
);
