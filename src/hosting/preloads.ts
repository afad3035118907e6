import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { stylesBefore } from './shell-styles.ts';

// One file for what every page of the app needs: on a slow line each further file costs more than
// its bytes, and together they pack smaller. Icons and bindings of one page stay with that page.
const everywhere = [
	/node_modules\/svelte\/(?!.*\/(bindings|transitions)\b)/,
	/node_modules\/(@sveltejs|i18next|esm-env|clsx|devalue)\//,
	/@lucide\/svelte\/dist\/icons\/(check|circle-check|flag|life-buoy|signpost|sun|user-round)\./,
	/src\/routes\/(\[lang=locale\]\/)?\+layout\.(svelte|ts)/,
	/src\/lib\/draft\/(check-in-draft|draft|pending)\.|src\/lib\/ui\/(TopBar|MainNav|Footer|PageHead|Waymark|Choices|Saved|Trail)/,
	/src\/lib\/(i18n\/(?!apart)|device\/(alive|example|look|painted|quiet))/,
	/src\/lib\/domain\/(app-error|check-in\/(answer|check-in)|site\/language)\.ts/,
	/src\/lib\/db\/(check-ins|vault\/(native-keeper|unlock|keeper|rewrite|schema|seal|session|store))\.ts/,
	/vite\/preload-helper|rolldown\/runtime/
];
// And one for the small things that some pages share. Kit leaves its stylesheet for the scripts to
// bring, so what has to look right on paper before them, or without any, stands apart.
const often = [
	/node_modules\/svelte\/.*\/(bindings|transitions)\b/,
	/@lucide\/svelte\/dist\/icons\//,
	/src\/lib\/ui\/(?!PassphraseField|UpdateNotice|ReadyLines|Written|Paper|ScaleRow|TickList|WritingLines|CrisisRow|ContactCard|ChoiceGroup|CallOrText|SmsLink|Ideas|Breathing|Countdown|LengthChoice|seconds-left|[Cc]ode\.)/,
	/src\/lib\/domain\/(site\/names|check-in\/(distance-travelled|line|scoring(-rules)?|strength)|guide\/(answer|run)|days\/(day|reminder|taking-back|working-days))\.ts/,
	/src\/lib\/db\/(guides|parts)\b/,
	/src\/lib\/device\/download\.ts/
];
// And one for the other small things that several pages share.
const shared =
	/src\/lib\/(db\/(about-me|goals|kept-check-ins|moments|options|own-day|plans|situations)|domain\/(about-me|change|check-in|days|goal|guide|moment|option|plan|situation|today|directory\/(service|schedule)))/;
// And what hears of changes, which a check-in needs once an answer is saved, without the rest.
const hearing =
	/src\/lib\/(db\/(vault\/(live|watch)|finished-check-in)|draft\/(merge|other-tabs))\./;
// What only the team's page needs lies in a folder of its own, which the service worker leaves out.
const ofDesk = (id: string) => id.includes('src/routes/desk/');
// A stylesheet is named for Kit's entry of its page, which says whose it is.
const isDeskEntry = (file: string) =>
	/generated\/client-optimized\/nodes\//.test(file) && ofDesk(readFileSync(file, 'utf8'));
const deskFolder = '_app/immutable/desk';
// Names stand in the first files many times over, and this is as short as a hash may be.
const HASH = '[hash:7]';
const apart = ({ entryFileNames, chunkFileNames, assetFileNames }: Rolldown.OutputOptions) => {
	const script = (usual: typeof entryFileNames) => (chunk: Rolldown.PreRenderedChunk) => {
		if (chunk.moduleIds.some(ofDesk)) return `${deskFolder}/${HASH}.js`;
		// The largest file goes by its name, for hooks.server.ts to let it start first.
		return chunk.name === 'shell'
			? `_app/immutable/chunks/shell.${HASH}.js`
			: String(usual).replace('[hash]', HASH);
	};
	return {
		entryFileNames: script(entryFileNames),
		chunkFileNames: script(chunkFileNames),
		assetFileNames: ({ originalFileNames }: Rolldown.PreRenderedAsset) =>
			originalFileNames.some(isDeskEntry)
				? `${deskFolder}/${HASH}[extname]`
				: String(assetFileNames).replace('[hash]', HASH)
	};
};

/** Which code stands in which file. */
export const shell: Plugin = {
	name: 'shell-in-one-file',
	applyToEnvironment: ({ name }) => name === 'client',
	outputOptions: (options) => ({
		...options,
		...apart(options),
		codeSplitting: {
			groups: [
				{ name: 'shell', priority: 1, test: (id) => everywhere.some((part) => part.test(id)) },
				{ name: 'hearing', test: hearing },
				{ name: 'pages', minShareCount: 2, test: (id) => often.some((part) => part.test(id)) },
				{ name: 'shared', minShareCount: 3, test: shared }
			]
		}
	})
};

const SHELL = /\/shell\.[^/]+$/;
const PRELOAD = /\s*<link href="([^"]+)" rel="modulepreload">/g;

/**
 * Scripts are named for the inline script to fetch after the first paint, which they would hold up.
 * Only the largest of them sets out at once: it is on its way for longer than the page takes to show.
 */
export function withScriptsLater(html: string): string {
	const scripts = [...html.matchAll(PRELOAD)].flatMap(([, url = '']) =>
		SHELL.test(url) ? [] : url
	);
	const named = scripts.length > 0 && `<meta name="scripts" content="${scripts.join(' ')}" />`;
	return html
		.replace(PRELOAD, (link, url) => (SHELL.test(url) ? link : ''))
		.replace('%inline-script%', () => `${named || ''}<script>${__INLINE_SCRIPT__}</script>`);
}

/** Whether a page has scripts that take it over. */
export const comesAlive = (html: string): boolean => html.includes('<meta name="scripts"');

const NAMED = /(<meta name="scripts" content=")([^"]+)"/;

/** The addresses that a built script asks for as soon as it is read; what it may ask for later is not among them. */
export function importsOf(dir: string, url: string): string[] {
	const text = readFileSync(join(dir, url), 'utf8');
	return [...text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)].map(
		([, to = '']) => new URL(to, `http://build${url}`).pathname
	);
}

const ENTRY = /\/entry\/app\.[^/]+$/;

/**
 * A built page that names every file it needs to come alive. Kit leaves out a script that something
 * fetched later needs too, and styles that pages share: the browser would find out only when the
 * others are there, and on a slow line wait once more.
 */
export function withAllScripts(dir: string, html: string): string {
	const needed = new Set(NAMED.exec(html)?.[2]?.split(' '));
	for (const url of needed) for (const further of importsOf(dir, url)) needed.add(further);
	const entry = [...needed].find((url) => ENTRY.test(url));
	const code = entry ? readFileSync(join(dir, entry), 'utf8') : '';
	const nodes = [...needed].filter((url) => url.includes('/nodes/'));
	for (const url of nodes)
		for (const style of stylesBefore(code, `../nodes/${url.split('/').at(-1)}`))
			if (!html.includes(`<link href="${style}"`)) needed.add(style);
	for (const [, sooner = ''] of html.matchAll(/<link href="([^"]+)" rel="modulepreload"/g))
		needed.delete(sooner);
	return html.replace(NAMED, (_, before: string) => `${before}${[...needed].join(' ')}"`);
}
