/* Builds the site for people, or the demonstration: npm run build [-- --demonstration] */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needWhatPeopleNeed } from './for-people.ts';
import { chosenSite } from './site.ts';

const ROOT = join(import.meta.dirname, '../..');

function main() {
	const { values } = parseArgs({ options: { demonstration: { type: 'boolean' } } });
	const env = { ...process.env, ...(values.demonstration && { WAYMARK_DEMONSTRATION: '1' }) };
	// The build asks as well; here it is one sentence and no trace of calls.
	needWhatPeopleNeed(chosenSite(env).site, env);
	for (const step of [['node_modules/vite/bin/vite.js', 'build'], ['src/hosting/finish.ts']]) {
		const { status } = spawnSync(process.execPath, step, { cwd: ROOT, env, stdio: 'inherit' });
		process.exitCode = status ?? 1;
		if (process.exitCode !== 0) return;
	}
}

try {
	main();
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}
