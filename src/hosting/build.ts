/* Builds the site for people, or the demonstration: npm run build [-- --demonstration] */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { demonstration: { type: 'boolean' } } });
const env = { ...process.env, ...(values.demonstration && { WAYMARK_DEMONSTRATION: '1' }) };
const steps = [['node_modules/vite/bin/vite.js', 'build'], ['src/hosting/finish.ts']];
for (const step of steps) {
	if (process.exitCode) break;
	const { status } = spawnSync(process.execPath, step, { cwd: ROOT, env, stdio: 'inherit' });
	process.exitCode = status ?? 1;
}
