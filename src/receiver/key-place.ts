import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** The path with its links followed, as far as it is there. */
function realPath(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		const above = dirname(path);
		return above === path ? path : join(realPath(above), basename(path));
	}
}

/** Throws one plain sentence for a place at or below the folder of the database: whoever takes that folder would have both. */
export function refuseBesideDatabase(path: string, dataDir: string): void {
	const way = relative(realPath(resolve(dataDir)), realPath(resolve(path)));
	if (way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way) return;
	throw new Error(`${path} lies beside the database: keep keys on another machine, or elsewhere.`);
}

/** The text of a key file. Throws one plain sentence when it lies beside the database or others can read it. */
export function readKeyFile(path: string, dataDir: string): string {
	refuseBesideDatabase(path, dataDir);
	// Windows has no such rights, and says that everyone may read.
	if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
		throw new Error(`Others on this machine can read ${path}: chmod 600 ${path}`);
	return readFileSync(path, 'utf8');
}
