import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/receiver/store.ts';
import { startMailSink } from '../fixtures/mail-sink.ts';
import { makeHost, type Host } from '../fixtures/operating-host.ts';
import { blocksOf, commandsOf, MARKS, OPERATING, shownTeam } from '../fixtures/operating.ts';
import { freePort } from '../fixtures/web-servers.ts';

const blocks = blocksOf();
const lines = blocks.flatMap((block) => block.lines);
const text = readFileSync(OPERATING, 'utf8');
const is = (mark: string) => blocks.filter((block) => block.mark === mark);

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

const said = new Map<string, string>();
/** What stands for a name in capitals, out of what was said before. */
function filled(line: string): string {
	const [, number = '', hash = ''] = /last entry: (\d+) (\S+)/.exec(said.get('audit') ?? '') ?? [];
	const [, key = ''] = /desk ([\w-]{11})/.exec(said.get('list') ?? '') ?? [];
	const known: Record<string, string> = { NUMBER: number, HASH: hash, KEY: key, PERSON: 'ana' };
	known.BACKUP = (said.get('ls') ?? '').trim().split('\n')[0] ?? '';
	known.AUDIT = 'audit.jsonl';
	known.RELEASE = '1';
	return line.replace(/\b[A-Z]{3,}\b/g, (name) => known[name] ?? name);
}

/** What the document leaves to a person, done just before the part in which it is needed. */
async function byHand(heading: string) {
	if (heading.startsWith('2.')) {
		host.addTeam();
		writeFileSync(join(host.root, 'home/waymark-build/_headers'), '/*\n  X-Made-Up: yes\n');
	}
	if (heading !== 'People') return;
	const db = await openStore({ dataDir: join(host.root, 'var/lib/waymark') });
	await db.insertInto('staff').values({ id: 'ana', team: shownTeam().id, name: 'Ana' }).execute();
	await db.destroy();
}

test('from a bare host to the end of the service, every block that is tried does what it says', async () => {
	let part = '';
	for (const { heading, lines } of is('tried')) {
		if (heading !== part) await byHand(heading);
		part = heading;
		for (const line of lines) {
			const { failed, said: words } = await host.run(filled(line));
			expect(failed, failed ? `${line}\n${words}\n${host.log()}` : '').toBe(false);
			said.set(/(audit|list|ls)( |$)(?!NUMBER)/.exec(line)?.[1] ?? line, words);
		}
		// While it is all there: what a block has set up is as the host's own programs want it.
		if (heading.startsWith('3.')) verifyUnits();
	}
	expect(host.log()).toContain('The receiver is at');
	expect(mails.mails.map(({ to }) => to[0]).sort()).toContain('harbour@example.org');
	for (const [line, words] of said) {
		if (line.includes('/v1/health')) expect(words).toContain('"ok":true');
		if (line.includes('/v1/metrics'))
			expect(words).toContain('waymark_requests_waiting{team="harbour"} 0');
		if (line.includes('headers')) expect(words).toContain('X-Made-Up');
		if (line.includes('enrol harbour')) expect(words).toContain('Code for one person of harbour');
		if (line.includes('audit NUMBER')) expect(words).toContain('The audit is whole');
	}
	expect(existsSync(join(host.root, 'var/lib/waymark'))).toBe(false);
}, 400_000);

function verifyUnits() {
	if (spawnSync('systemd-analyze', ['--version']).status !== 0)
		return console.log('skipped: no systemd-analyze');
	const units = globSync(join(host.source, 'docs/operating/*.{service,timer}'));
	expect(units).toHaveLength(4);
	const { stderr } = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' });
	expect(stderr.split('\n').filter((line) => line.includes(host.root))).toEqual([]);
}
