import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const git = (...args: string[]) =>
	execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

// The configuration is read more than once in a build, also by its child processes: all have to agree.
const moment = () => (process.env.WAYMARK_BUILD_MOMENT ??= String(Date.now()));

/** The name of this build: version and commit, so that the same source gives the same site; with the moment added when the tree is not clean or has no history. */
export function buildName(): string {
	const { version } = JSON.parse(
		readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
	) as { version: string };
	try {
		const commit = git('rev-parse', '--short=10', 'HEAD');
		return `${version}-${commit}${git('status', '--porcelain') ? `-${moment()}` : ''}`;
	} catch {
		return `${version}-${moment()}`;
	}
}
