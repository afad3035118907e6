import { createHash } from 'node:crypto';
import { inlineScript } from './src/hosting/inline-script.ts';
import { chosenSite } from './src/hosting/site.ts';
import { receiverOrigin } from './src/hosting/receiver-origin.ts';
import { buildName } from './src/hosting/version.ts';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// The one other place that a page may talk to, and only when a person sends or looks at a request.
const receiver = receiverOrigin(process.env);
const { languages } = chosenSite(process.env).site;
const hash = createHash('sha256')
	.update(await inlineScript())
	.digest('base64');

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: undefined, strict: true }),
		// Small stylesheets travel inside the page: an external one costs a round trip before first paint.
		inlineStyleThreshold: 24 * 1024,
		output: { bundleStrategy: 'split' },
		serviceWorker: { register: false },
		version: { name: buildName(), pollInterval: 0 },
		paths: { relative: false },
		prerender: {
			handleMissingId: 'fail',
			handleHttpError: 'fail',
			// Nothing leads to these: the address nobody knows, and where a card leads.
			entries: ['*', ...languages.flatMap((one) => [`/${one}/not-here/`, `/${one}/card/`])]
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				// The key of a passphrase takes WebAssembly; src/hooks.server.ts leaves it out where it is never asked for.
				'script-src': ['self', 'wasm-unsafe-eval', `sha256-${hash}`],
				'style-src': ['self'],
				// The one inline style of Kit's route announcer.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': receiver ? ['self', receiver] : ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'app-worker', 'key-worker']
			}
		}
	}
};
