/* Compares what a host answers with what a build says, and names each difference: npm run check:headers -- URL [BUILD] */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readRules, type HeaderRule } from './header-rules.ts';
import { mediaType } from './media.ts';

/** An answer of a host; headers by name in small letters. */
export interface Answer {
	status: number;
	headers: Record<string, string | undefined>;
	body: Buffer;
}
/** Asks for a path and follows nothing. */
export type AskHost = (path: string) => Promise<Answer>;

const EXIT = { same: 0, different: 1, unasked: 2 };

const fits = (rule: string, path: string) =>
	rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;

/** By header, what a host may say for a path: the last rule's value, or all of them joined as Netlify does. */
function expectedAt(rules: readonly HeaderRule[], path: string): Map<string, string[]> {
	const said = new Map<string, string[]>();
	for (const rule of rules.filter(({ path: one }) => fits(one, path)))
		for (const [name, value] of Object.entries(rule.headers))
			said.set(name, [...(said.get(name) ?? []), value]);
	return new Map(
		[...said].map(([name, values]) => [name, [values.at(-1) ?? '', values.join(', ')]])
	);
}

/** One path of every kind that the rules tell apart, as the build has them. */
export function pathsToTry(dir: string): string[] {
	const found = (pattern: string) =>
		globSync(pattern, { cwd: dir })
			.map((path) => `/${path.replaceAll('\\', '/')}`)
			.sort()
			.slice(0, 1);
	const pages = readdirSync(dir, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(dir, entry.name, 'index.html')))
		.flatMap(({ name }) => [`/${name}/`, `/${name}/urgent-help/`])
		.filter((path) => existsSync(join(dir, path, 'index.html')));
	const files = ['service-worker.js', 'manifest.webmanifest', '_app/version.json'];
	return [
		...['/', ...pages.sort()],
		...files.flatMap(found),
		...['_app/immutable/chunks/*.js', '_app/immutable/workers/*.js', '**/*.woff2'].flatMap(found),
		...['**/*.svg', '**/*.png'].flatMap(found)
	];
}

const valuesSay = (text = '') => text.split(/,\s*/).join(', ');

/** A sentence for each header that is not as the rules say. */
function headerFaults(rules: readonly HeaderRule[], path: string, sent: Answer, at = path) {
	const faults: string[] = [];
	for (const [name, values] of expectedAt(rules, at)) {
		const value = sent.headers[name.toLowerCase()];
		if (value === undefined) faults.push(`${path}: ${name} is not sent.`);
		else if (!values.map(valuesSay).includes(valuesSay(value)))
			faults.push(`${path}: ${name} is "${value}", and the build says "${values[0]}".`);
	}
	if (sent.headers['set-cookie'] !== undefined) faults.push(`${path}: the host sets a cookie.`);
	return faults;
}

async function faultsAt(dir: string, rules: readonly HeaderRule[], path: string, ask: AskHost) {
	const sent = await ask(path);
	const to = sent.headers.location ?? '';
	// Where the desk has a host of its own, the one leads to the other.
	const isLed = sent.status >= 301 && sent.status <= 308;
	if (isLed && (path === '/desk/' || path === '/') && to.endsWith('/desk/')) return [];
	if (sent.status !== 200) return [`${path}: the answer is ${sent.status}, and has to be 200.`];
	const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
	const type = mediaType(extname(file))?.split(';')[0];
	const given = sent.headers['content-type']
		?.split(';')[0]
		?.replace('application/java', 'text/java');
	return [
		...headerFaults(rules, path, sent),
		...(given === type ? [] : [`${path}: Content-Type is "${given}", and has to be "${type}".`]),
		...(readFileSync(file).equals(sent.body)
			? []
			: [`${path}: what is sent is not the file of the build, so the app will not keep it.`])
	];
}

// What is not there is said in words of the build, and never kept as if it were.
async function faultsOfMissing(dir: string, rules: readonly HeaderRule[], ask: AskHost) {
	const path = '/not-here-at-all';
	const sent = await ask(path);
	if (sent.status !== 404) return [`${path}: the answer is ${sent.status}, and has to be 404.`];
	const page = readFileSync(join(dir, '404.html'));
	return [
		...headerFaults(rules, path, sent, '/404.html'),
		...(page.equals(sent.body) ? [] : [`${path}: what is sent is not 404.html of the build.`])
	];
}

async function faultsOfBarePath(path: string, ask: AskHost): Promise<string[]> {
	const bare = path.slice(0, -1);
	const { status, headers } = await ask(bare);
	const to = new URL(headers.location ?? '', `http://host${bare}`).pathname;
	return status >= 301 && status <= 308 && to === path
		? []
		: [`${bare}: the answer is ${status}, and has to lead to ${path}.`];
}

/** A sentence for each difference between a host and the build in a folder; none when it is as it should be. */
export async function differences(dir: string, ask: AskHost): Promise<string[]> {
	const rules = readRules(readFileSync(join(dir, '_headers'), 'utf8'));
	const paths = pathsToTry(dir);
	const help = paths.find((path) => path.endsWith('/urgent-help/'));
	const all = [await faultsOfMissing(dir, rules, ask)];
	for (const path of paths) all.push(await faultsAt(dir, rules, path, ask));
	if (help) all.push(await faultsOfBarePath(help, ask));
	return all.flat();
}

/** A host of the web, asked without following anything. */
export const hostAt =
	(origin: string): AskHost =>
	async (path) => {
		const answer = await fetch(origin + path, { redirect: 'manual' });
		return {
			status: answer.status,
			headers: Object.fromEntries(answer.headers),
			body: Buffer.from(await answer.arrayBuffer())
		};
	};

async function main(): Promise<number> {
	const [url = '', dir = 'build'] = process.argv.slice(2);
	if (!/^https?:/.test(url) || !URL.canParse(url))
		throw new Error('Usage: npm run check:headers -- https://app.example.org [BUILD]');
	if (!existsSync(join(dir, '_headers')))
		throw new Error(`There is no ${join(dir, '_headers')}: run "npm run build" first.`);
	const faults = await differences(dir, hostAt(new URL(url).origin)).catch((error: Error) => {
		throw new Error(`${url} did not answer: ${String(error.cause ?? error.message)}.`);
	});
	for (const sentence of faults) console.error(sentence);
	if (faults.length > 0) return EXIT.different;
	console.log(`${url} answers as ${dir} says: ${pathsToTry(dir).length} paths compared.`);
	return EXIT.same;
}

if (import.meta.main)
	main().then(
		(code) => (process.exitCode = code),
		(error: Error) => {
			console.error(error.message);
			process.exitCode = EXIT.unasked;
		}
	);
