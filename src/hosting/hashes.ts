/* Lists the SHA-256 of every file of a build, as sha256sum reads it: npm run --silent hashes -- [BUILD] > FILE */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One line for each file of a folder, by path: its hash, two spaces, and the path from that folder. */
export function hashesOf(dir: string): string[] {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => [relative(dir, file).replaceAll('\\', '/'), file] as const)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([path, file]) => {
			const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
			return `${hash}  ${path}`;
		});
}

if (import.meta.main) {
	const dir = process.argv[2] ?? 'build';
	if (existsSync(join(dir, '_headers'))) console.log(hashesOf(dir).join('\n'));
	else {
		console.error(`There is no whole build in ${dir}. Run "npm run build" first.`);
		process.exitCode = 1;
	}
}
