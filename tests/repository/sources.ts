import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path from the repository's root (with "/") to text. */
export type Sources = Map<string, string>;

/** Every file below these folders whose name ends so. */
export function readSources(folders: readonly string[], endings: RegExp): Sources {
	const sources: Sources = new Map();
	for (const folder of folders)
		for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
			const path = join(entry.parentPath, entry.name).replaceAll('\\', '/');
			if (entry.isFile() && endings.test(path)) sources.set(path, readFileSync(path, 'utf8'));
		}
	return sources;
}

export const CONTENT = join(import.meta.dirname, '../../src/content');

/** A file below src/content, read as the JSON it is. */
export const readContent = (path: string) => JSON.parse(readFileSync(join(CONTENT, path), 'utf8'));
