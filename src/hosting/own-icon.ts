import { join } from 'node:path';
import type { Plugin } from 'vite';

const OWN = join(import.meta.dirname, '../lib/ui/Icon.svelte');

/** Lucide's icons drawn by a few lines of our own: its way to draw them brings much that none here asks for. */
export const ownIcon: Plugin = {
	name: 'own-icon',
	enforce: 'pre',
	resolveId: (source, importer) =>
		source === '../Icon.svelte' && importer?.includes('/@lucide/svelte/dist/icons/') ? OWN : null
};
