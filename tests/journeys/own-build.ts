import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptList, withKeptList } from '../../src/hosting/kept-list.ts';
import type { KeptList } from '../../src/lib/domain/keeping/keeping.ts';

export const WORKER = 'service-worker.js';
const KEPT = /^self\.KEPT=(.*);\n/;

/** A copy of the build that a test may change; `relist` tells its worker what the files are from then on. */
export class OwnBuild {
	readonly dir = mkdtempSync(join(tmpdir(), 'own-build-'));

	constructor() {
		cpSync('build', this.dir, { recursive: true });
	}
	/** The paths of all its files that are no compressed copies. */
	files = (): string[] =>
		readdirSync(this.dir, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
			.map((entry) => join(entry.parentPath, entry.name).slice(this.dir.length + 1));
	read = (file: string): string => readFileSync(join(this.dir, file), 'utf8');
	put(file: string, text: string): void {
		for (const ending of ['.br', '.gz']) rmSync(join(this.dir, file + ending), { force: true });
		writeFileSync(join(this.dir, file), text);
	}
	/** Exchanges a text wherever it stands. */
	exchange(from: string, to: string): void {
		for (const file of this.files().filter((file) => /(\.(html|js|json)|_headers)$/.test(file)))
			if (this.read(file).includes(from)) this.put(file, this.read(file).replaceAll(from, to));
	}
	list = (): KeptList => JSON.parse(KEPT.exec(this.read(WORKER))?.[1] ?? '') as KeptList;
	async relist(): Promise<void> {
		this.put(WORKER, withKeptList(this.read(WORKER).replace(KEPT, ''), await keptList(this.dir)));
	}
	remove = (): void => rmSync(this.dir, { recursive: true });
}
