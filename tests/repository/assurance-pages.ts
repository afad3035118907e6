import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'docs/assurance';

/** A page of the assurance file, as its text. */
export const pageOf = (name: string): string => readFileSync(join(FOLDER, `${name}.md`), 'utf8');

/** A test that a page names: its file and its title, as they are written there. */
export interface NamedTest {
	path: string;
	title: string;
}

/** Every test that a text names, as `path` and then “title”. */
export const testsIn = (text: string): NamedTest[] =>
	[...text.matchAll(/`([^`\s]+\.(?:test|spec)\.ts)` “([^”]+)”/g)].map(
		([, path = '', title = '']) => ({
			path,
			title
		})
	);

/** Whether a file has a test of exactly this title: the first thing that is handed to a function. */
export function hasTest({ path, title }: NamedTest): boolean {
	if (!existsSync(path)) return false;
	const text = readFileSync(path, 'utf8');
	return ["'", '"', '`'].some((quote) => {
		const written = `${quote}${title}${quote}`;
		return text.split(written).some((before, at, parts) => {
			const after = parts[at + 1];
			return after !== undefined && /\(\s*$/.test(before) && /^,/.test(after);
		});
	});
}

/** Rows of every table of a page whose first cell fits, as their cells. */
export const rowsOf = (text: string, first: RegExp): string[][] =>
	text
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.map((line) =>
			line
				.split(/(?<!\\)\|/)
				.slice(1, -1)
				.map((cell) => cell.trim())
		)
		.filter(([id = '']) => first.test(id));
