import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const git = (...args: string[]) =>
	execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** The name of this build: version and commit, so that the same source gives the same site; with the moment added when the tree is not clean or has no history. */
export function buildName(now = Date.now()): string {
	const { version } = JSON.parse(
		readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
	) as { version: string };
	try {
		const commit = git('rev-parse', '--short=10', 'HEAD');
		return git('status', '--porcelain') ? `${version}-${commit}-${now}` : `${version}-${commit}`;
	} catch {
		return `${version}-${now}`;
	}
}
