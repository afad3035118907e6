import type { Handle } from '@sveltejs/kit';

/** Writes language and the early script into each page while it is prerendered. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', event.params.lang ?? 'en')
				.replace('%early%', () => `<script>${__EARLY_SCRIPT__}</script>`)
	});
