import type { Plugin } from 'vite';
import { DIRECTORY_PATH } from '#lib/domain/directory/manifest.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { siteBundle } from './site-bundle.ts';
import { siteFiles } from './site-files.ts';

/** Puts the files of a site's directory into its build, and hands them out while it is worked on. */
export function directoryInBuild(site: Site): Plugin {
	let files: ReturnType<typeof siteFiles> | undefined;
	const made = () => (files ??= siteFiles(site, siteBundle(site).services));
	return {
		name: 'site-directory',
		configureServer({ middlewares }) {
			middlewares.use(DIRECTORY_PATH, (request, response, next) => {
				const content = made().get((request.url ?? '').replace(/^\/|\?.*/g, ''));
				if (content === undefined) next();
				else response.end(content);
			});
		},
		generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const [name, source] of made())
				this.emitFile({ type: 'asset', fileName: DIRECTORY_PATH.slice(1) + name, source });
		}
	};
}
