/* Puts a worker into a built folder that takes the app's own worker and all kept pages off every device that asks, and leaves what people wrote: node src/hosting/switch-off.ts [build] */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Pages that are open go on as they are: nothing is reloaded under somebody's hands.
const WORKER = `// Switched off: docs/releases.md says when, and how to switch it on again.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) =>
	event.waitUntil(
		caches
			.keys()
			.then((names) => Promise.all(names.map((name) => caches.delete(name))))
			.then(() => self.registration.unregister())
	)
);
`;

/** Switches the worker of a built folder off. Throws when there is none. */
export function switchOff(dir: string): void {
	const file = join(dir, 'service-worker.js');
	if (!existsSync(file)) throw new Error(`There is no service-worker.js in ${dir}.`);
	for (const ending of ['.br', '.gz']) rmSync(file + ending, { force: true });
	writeFileSync(file, WORKER);
}

if (import.meta.main) {
	const dir = process.argv[2] ?? 'build';
	switchOff(dir);
	console.log(`${join(dir, 'service-worker.js')} now takes itself off every device.`);
}
