import type { Handle } from '@sveltejs/kit';

const PRELOAD = /\s*<link href="([^"]+)" rel="modulepreload">/g;

/** Scripts are named for the early script to fetch after the first paint, which they would hold up. */
function withScriptsLater(html: string): string {
	const scripts = [...html.matchAll(PRELOAD)].map(([, url]) => url).join(' ');
	const named = scripts && `<meta name="scripts" content="${scripts}" />`;
	return html
		.replace(PRELOAD, '')
		.replace('%early%', () => `${named}<script>${__EARLY_SCRIPT__}</script>`);
}

/** Writes language and the early script into each page while it is prerendered. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			withScriptsLater(html.replace('%lang%', event.params.lang ?? 'en'))
	});
