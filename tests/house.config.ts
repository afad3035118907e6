import { defineConfig } from 'vitest/config';
export default defineConfig({
	define: { __LICENSED_PACKS__: '[]', __RTL__: 'false', __NATIONAL__: '[]' },
	resolve: { conditions: ['browser'] },
	test: {
		include: (process.env.HOUSE_TESTS ?? '').split(','),
		environment: 'node',
		setupFiles: ['tests/mutants-setup.ts'],
		env: { WITHOUT_POSTGRES: '1', WAYMARK_DEMONSTRATION: '1', COPY_RUNS: '5', COPY_MUTANTS: '40' },
		isolate: false,
		testTimeout: 20_000
	}
});
