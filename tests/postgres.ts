import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Postgres {
	url: string;
	/** Ends the server; true takes its data along. */
	stop(forGood: boolean): Promise<void>;
	/** Ends it at once, as a power cut would, and starts it again on the same data. */
	crash(): Promise<void>;
	dir: string;
}

// Debian keeps the server's programs out of PATH.
const places = () => [
	...globSync('/usr/lib/postgresql/*/bin').sort().reverse(),
	'/usr/local/bin',
	'/usr/bin'
];
/** The folder of PostgreSQL's programs. */
export const programs = () =>
	process.env.WITHOUT_POSTGRES === '1'
		? undefined
		: places().find((dir) => existsSync(join(dir, 'initdb')) && existsSync(join(dir, 'postgres')));

/** Whether PostgreSQL is here; installed from Debian where that is possible. */
export function readyPostgres(): boolean {
	if (programs()) return true;
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const args of [
		['update', '-q'],
		['install', '-q', '-y', '--no-install-recommends', 'postgresql']
	]) {
		console.log(`PostgreSQL is not here yet: apt-get ${args.join(' ')}`);
		spawnSync('apt-get', args, { stdio: 'inherit', env });
	}
	return programs() !== undefined;
}

/** PostgreSQL refuses to run as root, so root lends it another user. */
export function runAs(): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string, user: string) =>
		Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout.trim() || 0);
	const user = id('-u', 'postgres') ? 'postgres' : 'nobody';
	return { uid: id('-u', user), gid: id('-g', user) };
}

export const until = async (done: () => boolean) => {
	for (let tries = 0; !done(); tries++) {
		if (tries > 300) throw new Error('PostgreSQL did not answer within 30 seconds.');
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
};

/** A PostgreSQL of one's own on a socket in a new folder; null, and a line that says so, where there is none. */
export async function startPostgres(): Promise<Postgres | null> {
	const bin = programs();
	if (!bin) {
		console.log('skipped: no PostgreSQL');
		return null;
	}
	const as = runAs();
	const dir = mkdtempSync(join(tmpdir(), 'postgres-'));
	if (as.uid !== undefined && as.gid !== undefined) chownSync(dir, as.uid, as.gid);
	const data = join(dir, 'data');
	const make = ['-D', data, '-A', 'trust', '-U', 'waymark', '-E', 'UTF8', '--no-sync'];
	execFileSync(join(bin, 'initdb'), make, { ...as, cwd: dir, stdio: 'ignore' });
	const socket = join(dir, '.s.PGSQL.5432');
	const start = async () => {
		const settings = ['-D', data, '-k', dir, '-c', 'listen_addresses='];
		const child = spawn(join(bin, 'postgres'), settings, { ...as, cwd: dir, stdio: 'ignore' });
		const ready = ['-h', dir, '-U', 'waymark', '-q'];
		await until(() => spawnSync(join(bin, 'pg_isready'), ready).status === 0);
		return child;
	};
	let server = await start();
	const end = async (signal: NodeJS.Signals) => {
		const ended = new Promise((resolve) => server.once('exit', resolve));
		server.kill(signal);
		await ended;
	};
	return {
		url: `postgresql://waymark@localhost/postgres?host=${encodeURIComponent(dirname(socket))}`,
		dir,
		async stop(forGood) {
			// SIGINT breaks off connections that are still open.
			await end('SIGINT');
			if (forGood) rmSync(dir, { recursive: true });
		},
		async crash() {
			await end('SIGQUIT');
			server = await start();
		}
	};
}
