import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs a command that brings in a program, with what it says shown. */
export function run(command: string, args: string[]): boolean {
	console.log(`Not here yet: ${command} ${args.join(' ')}`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const shell = process.platform === 'win32';
	return spawnSync(command, args, { stdio: 'inherit', env, shell }).status === 0;
}

/** Installs packages of Debian, or of what is made from it; false where that can't be done. */
export function installFromDebian(...names: string[]): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	// A failed update may still leave a usable list, so the install is tried all the same.
	run('apt-get', ['update', '-q']);
	return run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names]);
}
