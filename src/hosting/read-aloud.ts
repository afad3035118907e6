import type { Plugin } from 'vite';
import { READ_ALOUD_PATH } from '#lib/domain/site/read-aloud.ts';

const SOURCE = 'src/read-aloud.ts';

/**
 * Builds what reads aloud into a file that goes by its name: the inline script asks for it on every
 * page, also on those that are built without other scripts.
 */
export const readAloud: Plugin = {
	name: 'read-aloud',
	configureServer({ middlewares }) {
		middlewares.use((request, _, next) => {
			if (request.url === READ_ALOUD_PATH) request.url = `/${SOURCE}`;
			next();
		});
	},
	buildStart() {
		if (this.environment.name === 'client' && this.environment.mode === 'build')
			this.emitFile({ type: 'chunk', id: SOURCE, fileName: READ_ALOUD_PATH.slice(1) });
	}
};
