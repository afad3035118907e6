import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { siteBundle } from './src/directory/site-bundle.ts';
import { earlyScript } from './src/hosting/early.ts';
import { readLicensed } from './src/hosting/licensed.ts';

// The folder of an organisation that holds a licence; a wrong one stops the build and is named.
const licensed = process.env.WAYMARK_LICENSED;
const today = new Date().toISOString().slice(0, 10);
const early = await earlyScript();

// One file for what every page needs: on a slow line each further file costs more than its bytes.
const shell: Plugin = {
	name: 'shell-in-one-file',
	applyToEnvironment: ({ name }) => name === 'client',
	outputOptions: (options) => ({
		...options,
		codeSplitting: {
			groups: [
				{
					name: 'shell',
					test: /node_modules\/(svelte|@sveltejs|i18next|esm-env|clsx|devalue|@lucide)\/|src\/lib\/(i18n|domain\/(language|app-error))|src\/lib\/ui\/(TopBar|MainNav|Footer|PageHead|UpdateNotice|Waymark)|src\/lib\/device\/(look|updates)|vite\/preload-helper/
				},
				{ name: 'store', test: /src\/lib\/db\/(?!dexie)/ }
			]
		}
	})
};

export default defineConfig({
	plugins: [sveltekit(), shell],
	define: {
		__EARLY_SCRIPT__: JSON.stringify(early),
		__DIRECTORY__: JSON.stringify(siteBundle('default', today)),
		__LICENSED_PACKS__: JSON.stringify(licensed ? readLicensed(licensed, today).packs : [])
	},
	resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
	test: {
		include: ['src/**/*.test.ts', 'tests/repository/**/*.test.ts'],
		environment: 'node',
		testTimeout: 20_000
	}
});
