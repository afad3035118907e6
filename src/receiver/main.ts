/* Takes sealed requests and hands them to the desk: node --max-semi-space-size=4 src/receiver/main.ts [COMMAND] */
import { runCommand } from './commands.ts';
import { lacksOf } from './lacks.ts';
import { readyReceiver } from './receiver.ts';
import { startServing } from './serve.ts';
import { settingsFrom } from './settings.ts';
import { openStore } from './store.ts';

const MINUTE = 60_000;

async function main() {
	const settings = settingsFrom(process.env);
	const db = await openStore(settings);
	const receiver = await readyReceiver(settings, db);
	const serving = await startServing(receiver);
	console.log(`The receiver is at ${serving.origin}`);
	for (const sentence of lacksOf(settings, receiver.teams)) console.log(sentence);
	const failed = () => receiver.counts.add('tidying failed');
	const untold = () => receiver.counts.add('notices failed');
	const tellDoubt = () => receiver.clock.doubt && console.log(receiver.clock.doubt);
	tellDoubt();
	const timers = [
		setInterval(() => void receiver.learn().catch(failed), 5000),
		setInterval(() => void receiver.tell().catch(untold), 5000),
		setInterval(tellDoubt, 60 * MINUTE),
		setInterval(() => void receiver.tidy().catch(failed), 10 * MINUTE),
		setInterval(() => {
			const line = receiver.counts.line();
			if (line) console.log(line);
		}, MINUTE)
	];
	const stop = async () => {
		for (const timer of timers) clearInterval(timer);
		await serving.close();
		await db.destroy();
	};
	let stopping: Promise<void> | undefined;
	for (const signal of ['SIGTERM', 'SIGINT'] as const)
		// A second signal, as from a terminal and a parent at once, must not cut the first one short.
		process.on(signal, () => void (stopping ??= stop()));
}

const [, , command, ...named] = process.argv;
(command === undefined ? main() : runCommand(command, named)).catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
