import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../chromium.ts';
import { unbrokenLog, unpackedBlocks, unpackedValues } from '../fixtures/leveldb.ts';
import { tracesOf } from '../fixtures/traces.ts';

/** What a file holds once the packing of a database is undone. */
function unpacked(name: string, file: Buffer): Buffer[] {
	const blocks = name.endsWith('.ldb') ? unpackedBlocks(file) : [];
	const log = name.endsWith('.log') ? [unbrokenLog(file)] : [];
	return [...blocks, ...log, ...[file, ...blocks, ...log].flatMap(unpackedValues)];
}

/** Which texts lie anywhere in the profile: as they are, in UTF-16, hex, base64, or packed in a database. */
function found(texts: string[], profile: string): string[] {
	readdirSync(profile, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.flatMap(({ name, parentPath }) => unpacked(name, readFileSync(join(parentPath, name))))
		.forEach((bytes, at) => writeFileSync(join(profile, `unpacked-${at}`), bytes));
	return tracesOf(texts, profile, '');
}

/**
 * Uses a browser of its own on a fresh profile, and looks through the profile after it has ended.
 * `use` gives the texts to look for; what comes back are those that lie there.
 */
export async function used(
	origin: string,
	use: (page: Page) => Promise<string[]>,
	executablePath = chromiumPath()
): Promise<string[]> {
	const profile = mkdtempSync(join(tmpdir(), 'profile-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		baseURL: origin,
		args: ['--no-sandbox', '--disable-background-networking']
	});
	const texts = await use(await context.newPage());
	await context.close();
	const hits = found(texts, profile);
	rmSync(profile, { recursive: true, force: true });
	return hits;
}
