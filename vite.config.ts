import { sveltekit } from '@sveltejs/kit/vite';
import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { siteBundle } from './src/directory/site-bundle.ts';
import { demonstrationTeams } from './src/hosting/demonstration.ts';
import { earlyScript } from './src/hosting/inline-script.ts';
import { readLicensed } from './src/hosting/licensed.ts';
import { receiverOrigin } from './src/hosting/receiver-origin.ts';

// The folder of an organisation that holds a licence; a wrong one stops the build and is named.
const licensed = process.env.WAYMARK_LICENSED;
const today = new Date().toISOString().slice(0, 10);
const early = await earlyScript();

// One file for what every page of the app needs: on a slow line each further file costs more than
// its bytes, and together they pack smaller. Icons and bindings of one page stay with that page.
const everywhere = [
	/node_modules\/svelte\/(?!.*\/(bindings|transitions)\b)/,
	/node_modules\/(@sveltejs|i18next|esm-env|clsx|devalue)\//,
	/@lucide\/svelte\/dist\/(?!icons\/)/,
	/@lucide\/svelte\/dist\/icons\/(check|circle-check|flag|life-buoy|signpost|sun|user-round)\./,
	/src\/routes\/(\[lang=locale\]\/)?\+layout\.svelte/,
	/src\/lib\/draft\/(draft|pending)\.|src\/lib\/ui\/(TopBar|MainNav|Footer|PageHead|Waymark|Choices|Saved|Trail)/,
	/src\/lib\/(i18n|device\/(alive|example|look|painted|quiet))/,
	/src\/lib\/domain\/(app-error|check-in\/(check-in|range)|site\/language)\.ts/,
	/src\/lib\/db\/(check-ins|vault\/(native-keeper|unlock|keeper|rewrite|schema|seal|session|store))\.ts/,
	/vite\/preload-helper/
];
// And one for the small things that some pages share.
const often = [
	/@lucide\/svelte\/dist\/icons\//,
	/src\/lib\/ui\/(?!UpdateNotice)/,
	/src\/lib\/domain\/(check-in\/(answer|distance-travelled|line|scoring|strength)|guide\/run|days\/(reminder|taking-back|working-days))\.ts/,
	/src\/lib\/db\/(guides|vault\/(live|watch)|parts)\b/,
	/src\/lib\/device\/download\.ts/
];
// What only the team's page needs lies in a folder of its own, which the service worker leaves out.
const ofDesk = (id: string) => id.includes('src/routes/desk/');
// A stylesheet is named for Kit's entry of its page, which says whose it is.
const isDeskEntry = (file: string) =>
	/generated\/client-optimized\/nodes\//.test(file) && ofDesk(readFileSync(file, 'utf8'));
const deskFolder = '_app/immutable/desk';
const apart = ({ entryFileNames, chunkFileNames, assetFileNames }: Rolldown.OutputOptions) => {
	const script = (usual: typeof entryFileNames) => (chunk: Rolldown.PreRenderedChunk) => {
		if (chunk.moduleIds.some(ofDesk)) return `${deskFolder}/[hash].js`;
		// The largest file goes by its name, for hooks.server.ts to let it start first.
		return chunk.name === 'shell' ? '_app/immutable/chunks/shell.[hash].js' : String(usual);
	};
	return {
		entryFileNames: script(entryFileNames),
		chunkFileNames: script(chunkFileNames),
		assetFileNames: ({ originalFileNames }: Rolldown.PreRenderedAsset) =>
			originalFileNames.some(isDeskEntry) ? `${deskFolder}/[hash][extname]` : String(assetFileNames)
	};
};

const shell: Plugin = {
	name: 'shell-in-one-file',
	applyToEnvironment: ({ name }) => name === 'client',
	outputOptions: (options) => ({
		...options,
		...apart(options),
		codeSplitting: {
			groups: [
				{ name: 'shell', priority: 1, test: (id) => everywhere.some((part) => part.test(id)) },
				{ name: 'pages', minShareCount: 2, test: (id) => often.some((part) => part.test(id)) }
			]
		}
	})
};

export default defineConfig({
	plugins: [sveltekit(), shell],
	define: {
		__EARLY_SCRIPT__: JSON.stringify(early),
		__DIRECTORY__: JSON.stringify(siteBundle('default', today)),
		__DEMONSTRATION_TEAMS__: JSON.stringify(demonstrationTeams(process.env)),
		__RECEIVER__: JSON.stringify(receiverOrigin(process.env)),
		__LICENSED_PACKS__: JSON.stringify(licensed ? readLicensed(licensed, today).packs : [])
	},
	build: {
		modulePreload: {
			resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css'))
		}
	},
	resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
	test: {
		include: ['src/**/*.test.ts', 'tests/repository/**/*.test.ts'],
		environment: 'node',
		testTimeout: 20_000
	}
});
