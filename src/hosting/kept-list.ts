import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hashOf, isPage, type First, type KeptList } from '#lib/domain/keeping/keeping.ts';
import { KNOWN, type Language } from '#lib/domain/site/language.ts';
import { faceOf } from './language-pages.ts';

// What a person may need in a bad hour, and what leads there, before anything else is kept.
const FIRST_PAGES = [
	...['', 'urgent-help/', 'right-now/', 'plan/', 'guides/', 'not-here/'],
	...['check-in/', 'check-in/wellbeing/', 'history/', 'options/', 'my-data/']
];
// A guide opens from the list of guides by its data alone; a page of its own weighs three times that.
const FIRST_DATA = /^guides\/[^/]+\/__data\.json$/;
const FIRST_FILES =
	/^\/(manifest\.webmanifest|icons\/(icon-192\.png|waymark\.svg)|directory\/places\.json|read-aloud\.js)$/;
// The team's page is no part of the app, the directory is kept apart but for where postcodes lie, and a host reads
// the rest.
const LEFT_OUT =
	/^\/(desk|directory(?!\/places\.json)|_app\/immutable\/desk)\/|^\/__data\.json$|\.(br|gz)$|\/404\.html$|^\/(_headers|service-worker\.js|_app\/version\.json)$|\/\./;

const at = (dir: string, path: string) => join(dir, isPage(path) ? `${path}index.html` : path);
const sent = (file: string) =>
	statSync([`${file}.br`, file].find((one) => existsSync(one)) ?? file).size;

/** The paths of all that is kept of a built folder, as they are asked for. */
function keptPaths(dir: string): string[] {
	const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(dir).length))
		.map((path) => path.replaceAll('\\', '/').replace(/\/index\.html$/, '/'))
		.filter((path) => !LEFT_OUT.test(path))
		.sort();
	const texts = paths
		.filter((path) => /(\/|\.(js|css))$/.test(path))
		.map((path) => readFileSync(at(dir, path), 'utf8'))
		.join('\n');
	// A build leaves a second copy of some files that nothing leads to.
	return paths.filter(
		(path) =>
			!/^\/_app\/immutable\/assets\//.test(path) || texts.includes(path.split('/').at(-1) ?? '')
	);
}

const SCRIPT = /\/_app\/immutable\/[^"' ]+\.js/g;
const MENTIONED = /["'`](\.[^"'`]+\.js)["'`]/g;

/** As sent. The drawing library, for a closer look at a line, is the one script of this size that no page begins with. */
const LARGE = 40_000;

/** All scripts that some pages ask for, at once or later. The entry names those of every page, which are not taken along. */
function scriptsOf(dir: string, pages: readonly string[]): Set<string> {
	const needed = new Set(
		pages.flatMap((path) => readFileSync(at(dir, path), 'utf8').match(SCRIPT) ?? [])
	);
	for (const url of needed)
		for (const [, to = ''] of readFileSync(at(dir, url), 'utf8').matchAll(MENTIONED)) {
			const { pathname } = new URL(to, `http://build${url}`);
			const isPageOf = /\/nodes\/(?![01]\.)/.test(pathname);
			if (!isPageOf && sent(at(dir, pathname)) < LARGE) needed.add(pathname);
		}
	return needed;
}

/** Whether a file is the typeface of one language, which nobody else needs. */
function isFaceOf(language: Language, path: string): boolean {
	const face = faceOf(language);
	return face !== undefined && basename(path).startsWith(`${basename(face.file, '.woff2')}.`);
}

/** What is kept of a built folder, and what of it first. */
export async function keptList(dir: string): Promise<KeptList> {
	const paths = keptPaths(dir);
	const isGuide = (path: string) => /^\/[^/]+\/guides\/[^/]+\/$/.test(path);
	const isFirstPage = (path: string) =>
		path === '/' || FIRST_PAGES.includes(path.replace(/^\/[^/]+\//, ''));
	const scripts = scriptsOf(
		dir,
		paths.filter((path) => isPage(path) && (isFirstPage(path) || isGuide(path)))
	);
	const firstOf = (path: string): First => {
		const lettered = KNOWN.find((one) => isFaceOf(one, path));
		if (lettered) return lettered;
		const [, language = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
		if (path === '/' || FIRST_FILES.test(path) || scripts.has(path) || /\.(css|woff2)$/.test(path))
			return '*';
		const own = (KNOWN as readonly string[]).includes(language);
		const page = rest.replace(/__data\.json$/, '');
		return own && (FIRST_PAGES.includes(page) || FIRST_DATA.test(rest)) ? language : '';
	};
	const list: KeptList = { files: {}, bytes: {} };
	for (const path of paths) {
		const [first, file] = [firstOf(path), at(dir, path)];
		(list.files[first] ??= {})[path] = await hashOf(readFileSync(file));
		list.bytes[first] = (list.bytes[first] ?? 0) + sent(file);
	}
	return list;
}

/** The built worker with the list in front of it. Its bytes change with any file, so that browsers see each release. */
export const withKeptList = (worker: string, list: KeptList): string =>
	`self.KEPT=${JSON.stringify(list)};\n${worker}`;
