/* Makes a site file by asking, or looks through one: npm run site -- new|check NAME */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { byLanguage, LANGUAGES } from '#lib/domain/site/language.ts';
import { checkSite } from './check-site.ts';
import { askSite, type Ask } from './new-site.ts';

const CONTENT = join(import.meta.dirname, '../content');
/** What a shell is told: all is there, something is wrong, or only something is still missing. */
const EXIT = { ready: 0, wrong: 1, missing: 2 };

const hasDirectory = (key: string) =>
	key === 'national' || existsSync(join(CONTENT, `directory/areas/${key}.json`));

function begun(language: string): { adults: string; children: string } {
	const file = join(CONTENT, `new-site.${language}.json`);
	return JSON.parse(readFileSync(file, 'utf8')) as { adults: string; children: string };
}

async function makeSite(name: string, folder: string): Promise<number> {
	const path = (ending: string) => join(folder, `${name}${ending}.json`);
	if (existsSync(path(''))) throw new Error(`There is a site file ${path('')} already.`);
	const lines = createInterface({ input: process.stdin, terminal: false });
	const given = lines[Symbol.asyncIterator]();
	const ask: Ask = async (question) => {
		process.stdout.write(question);
		const { value, done } = await given.next();
		if (!process.stdin.isTTY) process.stdout.write('\n');
		return done ? null : value;
	};
	const day = new Date().toISOString().slice(0, 10);
	const made = await askSite(name, ask, { day, hasDirectory, begun: byLanguage(begun) });
	lines.close();
	mkdirSync(folder, { recursive: true });
	const write = (ending: string, value: object) =>
		writeFileSync(path(ending), `${JSON.stringify(value, null, '\t')}\n`);
	write('', made.site);
	for (const language of LANGUAGES) write(`.${language}`, made.words[language]);
	console.log(
		`\nWrote ${path('')} and its words. SITE=${name} chooses it for keys, build and receiver.`
	);
	return sayChecked(name, folder);
}

function sayChecked(name: string, folder: string): number {
	const { wrong, missing, notes } = checkSite(name, folder, hasDirectory);
	for (const sentence of wrong) console.error(sentence);
	if (wrong.length > 0) return EXIT.wrong;
	for (const sentence of notes) console.log(`To know: ${sentence}`);
	for (const sentence of missing) console.log(`Missing for production: ${sentence}`);
	if (missing.length === 0) console.log(`${name} is ready for production.`);
	return missing.length > 0 ? EXIT.missing : EXIT.ready;
}

const [command, name = ''] = process.argv.slice(2);
const folder = process.env.SITES ?? join(CONTENT, 'sites');
try {
	if (!/^(new|check)$/.test(command ?? '') || !/^[a-z0-9-]+$/.test(name))
		throw new Error('Usage: npm run site -- new NAME, or check NAME; small letters and hyphens.');
	process.exitCode = command === 'new' ? await makeSite(name, folder) : sayChecked(name, folder);
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = EXIT.wrong;
}
