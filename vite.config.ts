import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { earlyScript } from './src/hosting/early.ts';

export default defineConfig({
	plugins: [sveltekit()],
	define: {
		__EARLY_SCRIPT__: JSON.stringify(await earlyScript()),
		__LICENSED_PACKS__: '[]'
	},
	resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
	test: {
		include: ['src/**/*.test.ts', 'tests/repository/**/*.test.ts'],
		environment: 'node',
		testTimeout: 20_000
	}
});
