import { posix } from 'node:path';
import type { Sources } from './sources.ts';

// The picture in the README, row by row: a layer and what it may import besides itself.
const arrows: Record<string, readonly string[]> = {
	domain: [],
	db: ['domain'],
	draft: ['domain', 'db'],
	device: ['domain'],
	i18n: ['domain', 'locales'],
	ui: ['domain', 'i18n'],
	content: ['domain', 'packs'],
	deliver: ['domain', 'db', 'device'],
	example: ['domain', 'db'],
	routes: ['domain', 'db', 'draft', 'device', 'i18n', 'ui', 'content', 'deliver', 'example'],
	shell: ['domain', 'i18n', 'hosting'],
	receiver: ['domain'],
	directory: ['domain', 'packs'],
	hosting: ['domain', 'packs'],
	worker: ['domain', 'device'],
	'inline-script': [],
	'read-aloud': ['locales']
};

// Packages that only some layers may import; "zod" stands for zod/mini.
const packages: [RegExp, readonly string[]][] = [
	[/^(dexie|hash-wasm)\b/, ['db']],
	[/^(kysely|pg|nodemailer|@simplewebauthn\/server|@hpke\/core)$/, ['receiver']],
	[/^(chart\.js|uqr)\b/, ['ui']],
	[/^i18next\b/, ['i18n']],
	[/^workbox-window$/, ['device']],
	[/^zod\b/, ['domain', 'content', 'receiver', 'directory', 'hosting']],
	[/^node:/, ['receiver', 'directory', 'hosting', 'shell']],
	[/^(svelte|@lucide)\b/, ['db', 'device', 'i18n', 'ui', 'routes']],
	[/^(\$app|@sveltejs)\b/, ['device', 'ui', 'routes', 'shell']]
];

// Sealing rests on WebCrypto, which is the same in browsers and in Node.
const inDomain: Record<string, string> = { hpke: 'src/lib/domain/sealing/sealing.ts' };

const places: [RegExp, string][] = [
	[/^src\/lib\/(content|deliver|example)\.ts$/, '$1'],
	[/^src\/lib\/([^/]+)\/.*/, '$1'],
	[/^src\/(routes|receiver|directory|hosting)\/.*/, '$1'],
	[/^src\/params\/.*/, 'routes'],
	[/^src\/service-worker(\.ts|\/.*)$/, 'worker'],
	[/^src\/read-aloud(\.ts|\/.*)$/, 'read-aloud'],
	[/^src\/inline-script\.ts$/, 'inline-script'],
	[/^src\/(hooks(\.(server|client))?|app\.d)\.ts$/, 'shell'],
	[/^src\/content\/.*/, 'packs'],
	[/^src\/locales\/.*/, 'locales'],
	[/^src\/app\.css$/, 'routes']
];

/** The layer of a path below src; undefined for a place that the picture does not know. */
export function layerOf(path: string): string | undefined {
	const place = places.find(([pattern]) => pattern.test(path));
	return place && path.replace(...place);
}

const importing =
	/(?:\bfrom\s*|\bimport\s*\(?\s*|import\.meta\.glob(?:<[^(]*>)?\(\s*\[?\s*)(['"`])([^'"`\s]+)\1/g;

/** What a file imports, exports from or globs, as written. */
export function importsOf(text: string): string[] {
	const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
	return [...code.matchAll(importing)].map((match) => match[2] ?? '');
}

/** The file that an import leads to; undefined for a package. */
export function targetOf(file: string, imported: string): string | undefined {
	if (imported.startsWith('#')) return imported.replace(/^#/, 'src/');
	if (imported.startsWith('/')) return imported.slice(1);
	if (imported.startsWith('$lib')) return imported.replace('$lib', 'src/lib');
	if (imported.startsWith('.')) return posix.join(posix.dirname(file), imported);
	return undefined;
}

/** The page that a file of the routes belongs to, by its folder; undefined where it serves several. */
const pageOf = (path: string) => /^src\/routes\/(?:\[lang=locale\]\/)?([^/[]+)\//.exec(path)?.[1];

function trespass(file: string, from: string, imported: string): string | undefined {
	const target = targetOf(file, imported);
	if (target === undefined) {
		const rule = packages.find(([pattern]) => pattern.test(imported));
		if (imported.startsWith('zod') && imported !== 'zod/mini' && /^src\/(lib|routes)\//.test(file))
			return 'imports zod in full, use zod/mini';
		if (imported in inDomain && inDomain[imported] !== file)
			return `imports ${imported}, which belongs in ${inDomain[imported]}`;
		if (from === 'domain' && imported !== 'zod/mini' && !(imported in inDomain))
			return `imports ${imported}: domain is pure`;
		return rule && !rule[1].includes(from) ? `imports ${imported} in ${from}` : undefined;
	}
	if (imported.startsWith('$lib')) return `imports ${imported}, write #lib`;
	const to = layerOf(target);
	const page = pageOf(target);
	if (from === 'routes' && page !== undefined && page !== pageOf(file))
		return `reaches into the page ${page}: what two pages need stands in ui, or above both`;
	if (to === from || imported.endsWith('/$types')) return undefined;
	if (to === undefined) return `imports ${imported}, which is no layer`;
	if (!arrows[from]?.includes(to) && !target.endsWith('.css')) return `${from} imports ${to}`;
	const own = imported.startsWith('.') && !target.endsWith('.css') && from !== 'shell';
	return own ? `reaches ${imported} across layers, write #lib` : undefined;
}

/** Every import against the arrows, as "file: what". Tests may import what they need. */
export function trespasses(sources: Sources): string[] {
	const found: string[] = [];
	const charts: string[] = [];
	for (const [file, text] of sources) {
		if (/\.test\.ts$/.test(file)) continue;
		const from = layerOf(file);
		if (from === undefined || !(from in arrows)) {
			found.push(`${file}: is in no layer`);
			continue;
		}
		const imported = importsOf(text);
		if (imported.some((name) => /^chart\.js\b/.test(name))) charts.push(file);
		for (const name of imported) {
			const reason = trespass(file, from, name);
			if (reason) found.push(`${file}: ${reason}`);
		}
	}
	if (charts.length > 1) found.push(`${charts.join(', ')}: chart.js belongs in one file`);
	return found;
}

/** Files that lead back to themselves through what they import, types too, as "a -> b -> a". */
export function circles(sources: Sources): string[] {
	const found: string[] = [];
	const done = new Set<string>();
	const visit = (file: string, path: readonly string[]) => {
		const start = path.indexOf(file);
		if (start >= 0) found.push([...path.slice(start), file].join(' -> '));
		if (start >= 0 || done.has(file)) return;
		for (const name of importsOf(sources.get(file) ?? '')) {
			const target = targetOf(file, name);
			if (target !== undefined && sources.has(target)) visit(target, [...path, file]);
		}
		done.add(file);
	};
	for (const file of sources.keys()) visit(file, []);
	return found;
}
