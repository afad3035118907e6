import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export interface Release {
	version: string;
	/** The full name of the commit that was built. */
	commit: string;
	/** ISO day. */
	day: string;
}

const git = (folder: string, ...args: string[]) =>
	execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();

/** Writes the version and commit of a clean tree into the record. Throws when that would not be true. */
export function recordRelease(folder: string, day: string): Release {
	const root = new URL(`${pathToFileURL(folder)}/`);
	const record = new URL('src/content/releases.json', root);
	const read = <Kind>(file: URL) => JSON.parse(readFileSync(file, 'utf8')) as Kind;
	const { version } = read<{ version: string }>(new URL('package.json', root));
	const releases = read<Release[]>(record);
	const changed = git(folder, 'status', '--porcelain');
	if (changed) throw new Error(`Commit these first, so that the release can be built:\n${changed}`);
	if (releases.some((release) => release.version === version))
		throw new Error(`${version} is recorded already. Raise the version in package.json.`);
	const release = { version, commit: git(folder, 'rev-parse', 'HEAD'), day };
	writeFileSync(record, `${JSON.stringify([...releases, release], null, '\t')}\n`);
	return release;
}

if (import.meta.main) {
	try {
		const release = recordRelease(process.cwd(), new Date().toISOString().slice(0, 10));
		console.log(
			`Recorded ${release.version} at ${release.commit.slice(0, 12)}. Commit the record.`
		);
	} catch (error) {
		console.error((error as Error).message);
		process.exitCode = 1;
	}
}
