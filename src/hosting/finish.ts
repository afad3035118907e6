import {
	copyFileSync,
	existsSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { extname, join, sep } from 'node:path';
import { compress } from './compress.ts';
import { sayStale, staleContacts } from './check-release.ts';
import { headersFile } from './headers.ts';
import { keptList, withKeptList } from './kept-list.ts';
import { isText } from './media.ts';
import { withAllScripts } from './preloads.ts';
import { chosenSite } from './site.ts';

function filesOf(dir: string): string[] {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

function changingPaths(dir: string): string[] {
	const top = readdirSync(dir).filter((name) => !/^_headers$|\.(br|gz)$/.test(name));
	const named = top
		.filter((name) => name !== '_app')
		.map((name) => (statSync(join(dir, name)).isDirectory() ? `/${name}/*` : `/${name}`));
	return ['/', ...named.sort(), '/_app/version.json'];
}

// Hosts answer an unknown address with the nearest 404.html above it; each language has its own.
function nameNotFoundPages(dir: string): void {
	for (const folder of readdirSync(dir).sort()) {
		const page = join(dir, folder, 'not-here', 'index.html');
		if (existsSync(page)) copyFileSync(page, join(dir, folder, '404.html'));
	}
	const first = join(dir, chosenSite(process.env).site.languages[0] ?? '', '404.html');
	if (existsSync(first)) copyFileSync(first, join(dir, '404.html'));
}

/** Makes a built folder ready for a host: all scripts named, 404 pages, compressed copies beside text files, what the worker keeps, `_headers`. */
export async function finish(dir: string): Promise<{ files: number; compressed: number }> {
	for (const page of filesOf(dir).filter((file) => file.endsWith('.html')))
		writeFileSync(page, withAllScripts(dir, readFileSync(page, 'utf8')));
	nameNotFoundPages(dir);
	const worker = join(dir, 'service-worker.js');
	const files = filesOf(dir).filter((file) => isText(extname(file)) && file !== worker);
	// The worker knows each file as it is by now, and how much is sent of it.
	const packed = files.reduce((count, file) => count + compress(file), 0);
	writeFileSync(worker, withKeptList(readFileSync(worker, 'utf8'), await keptList(dir)));
	const compressed = packed + compress(worker);
	writeFileSync(join(dir, '_headers'), headersFile(changingPaths(dir)));
	return { files: files.length + 1, compressed };
}

if (import.meta.main) {
	const dir = process.argv[2] ?? 'build';
	const { files, compressed } = await finish(dir);
	console.log(`${dir}${sep}: ${files} text files, ${compressed} compressed copies, _headers`);
	// A build goes on with overdue contacts, which the pages mark; a release does not.
	for (const one of staleContacts(new Date().toISOString().slice(0, 10)))
		console.warn(`Warning: ${sayStale(one)}`);
}
