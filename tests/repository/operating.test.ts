import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/receiver/store.ts';
import { startMailSink } from '../fixtures/mail-sink.ts';
import { makeHost, type Host } from '../fixtures/operating-host.ts';
import { walk } from '../fixtures/operating-walk.ts';
import {
	blocksOf,
	commandsOf,
	MARKS,
	OPERATING,
	shownTeam,
	type Block
} from '../fixtures/operating.ts';
import { freePort } from '../fixtures/web-servers.ts';

const blocks = blocksOf();
const lines = blocks.flatMap((block) => block.lines);
const text = readFileSync(OPERATING, 'utf8');

test('every block of commands says how it is tested', () => {
	expect(blocks.length).toBeGreaterThan(20);
	expect(blocks.filter(({ mark }) => !(MARKS as readonly string[]).includes(mark))).toEqual([]);
	for (const mark of MARKS) expect(text).toContain(`\`# ${mark}\``);
});

test('every line is one that a shell can read, and names files, programs and commands that are there', () => {
	const written = lines.map((line) => `( ${line}\n)`).join('\n');
	expect(spawnSync('bash', ['-n', '-c', written]).stderr.toString()).toBe('');
	const files = [...text.matchAll(/docs\/operating\/[\w@.-]+/g)].map(([file]) => file);
	expect(files.filter((file) => !existsSync(file))).toEqual([]);
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
	const named = lines.flatMap((line) => /npm run (?:--silent )?([\w:-]+)/.exec(line)?.[1] ?? []);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
	for (const program of ['keys', 'receiver']) {
		const file = program === 'keys' ? 'src/receiver/keys.ts' : 'src/receiver/commands.ts';
		const asked = [...text.matchAll(new RegExp(`waymark ${program} ([a-z-]+)`, 'g'))];
		expect(asked.length).toBeGreaterThan(3);
		for (const [, name] of asked) expect(commandsOf(file)).toContain(name);
	}
});

test('keys, build and receiver are of one site', () => {
	const { SITE } = parseEnv(readFileSync('docs/operating/receiver.env', 'utf8'));
	const made = lines.filter((line) => /keys -- (make|rotate)|run build/.test(line));
	expect(made).toHaveLength(3);
	for (const line of made) expect(line).toContain(`SITE=${SITE} `);
});

test('every file to copy is copied by the document', () => {
	for (const file of globSync('docs/operating/*')) expect(text).toContain(file);
});

let host: Host;
let mails: Awaited<ReturnType<typeof startMailSink>>;
beforeAll(async () => {
	mails = await startMailSink();
	host = makeHost({ port: await freePort(), smtp: mails.url });
}, 60_000);
afterAll(async () => {
	host.remove();
	await mails.stop();
});

/** What the document leaves to a person. */
async function byHand({ heading, lines }: Block) {
	const first = lines[0] ?? '';
	if (first.includes('keys -- make')) {
		host.addTeam();
		writeFileSync(join(host.root, 'home/waymark-build/_headers'), '/*\n  X-Made-Up: yes\n');
	}
	if (heading === 'People' && first.includes('enrol')) {
		const db = await openStore({ dataDir: join(host.root, 'var/lib/waymark') });
		await db.insertInto('staff').values({ id: 'ana', team: shownTeam().id, name: 'Ana' }).execute();
		await db.destroy();
	}
	// While it is all there: what was set up is as the host's own programs want it.
	if (heading.startsWith('4.') && first.includes('certbot')) verifyUnits();
}

test('from a bare host to the end of the service, every block that is tried does what it says', async () => {
	const said = await walk(host, { marks: ['tried'], before: byHand });
	expect(host.log()).toContain('The receiver is at');
	expect(host.log()).not.toMatch(/has no team|Nobody is told|has no such team/);
	expect(mails.mails.map(({ to }) => to[0]).sort()).toContain('harbour@example.org');
	const expected: [string, string][] = [
		['/v1/health', '"ok":true'],
		['/v1/metrics', 'waymark_requests_waiting{team="harbour"} 0'],
		['headers -- nginx', 'add_header X-Made-Up'],
		['headers -- caddy', 'header X-Made-Up "yes"'],
		['audit NUMBER', 'The audit is whole'],
		['enrol', 'Code for one person of harbour'],
		['waymark-backup', 'The backup is whole']
	];
	for (const [part, words] of expected) {
		const asked = [...said].filter(([line]) => line.includes(part));
		expect(asked.length, part).toBeGreaterThan(0);
		expect(asked.map(([, all]) => all).join(), part).toContain(words);
	}
	expect(existsSync(join(host.root, 'var/lib/waymark'))).toBe(false);
	expect(verified).toBe(true);
}, 400_000);

let verified = false;
function verifyUnits() {
	verified = true;
	if (spawnSync('systemd-analyze', ['--version']).status !== 0)
		return console.log('skipped: no systemd-analyze');
	const units = globSync(join(host.source, 'docs/operating/*.{service,timer}'));
	expect(units).toHaveLength(4);
	const { stderr } = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' });
	expect(stderr.split('\n').filter((line) => line.includes(host.root))).toEqual([]);
}
