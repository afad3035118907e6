/* Serves the built demonstration and its receiver beside it, and ends both together: node src/hosting/start.ts */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const at = (file: string) => join(import.meta.dirname, file);
// Bodies come and go: with a small nursery the receiver stays as small as it starts.
const commands = [[at('serve.ts')], ['--max-semi-space-size=4', at('../receiver/main.ts')]];
const env = { ...process.env, WAYMARK_DEMONSTRATION: '1' };
const programs = commands.map((command) =>
	spawn(process.execPath, command, { env, stdio: 'inherit' })
);
const endAll = (signal: NodeJS.Signals) => {
	for (const program of programs) if (program.exitCode === null) program.kill(signal);
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => endAll(signal));
for (const program of programs)
	program.once('exit', (code) => {
		// The one is of no use without the other.
		if (code) process.exitCode = code;
		endAll('SIGTERM');
	});
