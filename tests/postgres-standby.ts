import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programs, runAs, until } from './postgres.ts';

export type Pair = NonNullable<Awaited<ReturnType<typeof startPair>>>;

/** A PostgreSQL with a synchronous standby, behind one address that moves to the standby when it is promoted; null where there is no PostgreSQL. */
export async function startPair() {
	const bin = programs();
	if (!bin) return null;
	const as = runAs();
	const dir = mkdtempSync(join(tmpdir(), 'pair-'));
	const folders = { primary: join(dir, 'primary'), standby: join(dir, 'standby') };
	for (const path of [dir, ...Object.values(folders).map((folder) => `${folder}-socket`)]) {
		mkdirSync(path, { recursive: true });
		if (as.uid !== undefined && as.gid !== undefined) chownSync(path, as.uid, as.gid);
	}
	const run = (name: string, ...args: string[]) =>
		execFileSync(join(bin, name), args, { ...as, cwd: dir, encoding: 'utf8', stdio: 'pipe' });
	const data = (which: keyof typeof folders) => folders[which];
	const socket = (which: keyof typeof folders) => `${folders[which]}-socket`;
	async function start(which: keyof typeof folders, ...more: string[]): Promise<ChildProcess> {
		const settings = ['-D', data(which), '-k', socket(which), '-c', 'listen_addresses=', ...more];
		const child = spawn(join(bin as string, 'postgres'), settings, {
			...as,
			cwd: dir,
			stdio: 'ignore'
		});
		const ready = ['-h', socket(which), '-U', 'waymark', '-q'];
		await until(() => spawnSync(join(bin as string, 'pg_isready'), ready).status === 0);
		return child;
	}
	const ask = (which: keyof typeof folders, text: string) =>
		run('psql', '-h', socket(which), '-U', 'waymark', '-d', 'postgres', '-Atc', text).trim();

	run('initdb', '-D', data('primary'), '-A', 'trust', '-U', 'waymark', '-E', 'UTF8');
	const primary = await start('primary', '-c', 'synchronous_standby_names=ANY 1 (*)');
	const copied = [
		'-h',
		socket('primary'),
		'-U',
		'waymark',
		'-D',
		data('standby'),
		'-R',
		'-X',
		'stream'
	];
	run('pg_basebackup', ...copied, '-c', 'fast');
	const standby = await start('standby');
	await until(() => ask('primary', 'select sync_state from pg_stat_replication') === 'quorum');

	let leading: keyof typeof folders = 'primary';
	const open = new Set<Socket>();
	const address = createServer((from) => {
		const to = connect(join(socket(leading), '.s.PGSQL.5432'));
		for (const [one, other] of [[from, to] as const, [to, from] as const]) {
			open.add(one);
			one
				.on('error', () => other.destroy())
				.on('close', () => {
					open.delete(one);
					other.destroy();
				});
			one.pipe(other);
		}
	});
	await new Promise<void>((resolve) => address.listen(0, '127.0.0.1', resolve));
	const { port } = address.address() as AddressInfo;
	const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const ended = new Promise((resolve) => child.once('exit', resolve));
		child.kill(signal);
		await ended;
	};
	return {
		url: `postgresql://waymark@127.0.0.1:${port}/postgres`,
		/** Loses the primary with all its data, and promotes the standby; resolves once it takes writes. */
		async lose() {
			await end(primary, 'SIGQUIT');
			rmSync(data('primary'), { recursive: true });
			leading = 'standby';
			for (const one of open) one.destroy();
			run('pg_ctl', 'promote', '-D', data('standby'), '-w');
			await until(() => ask('standby', 'select pg_is_in_recovery()') === 'f');
		},
		async stop() {
			for (const one of open) one.destroy();
			await new Promise((resolve) => address.close(resolve));
			await end(primary, 'SIGQUIT');
			await end(standby, 'SIGINT');
			rmSync(dir, { recursive: true });
		}
	};
}
