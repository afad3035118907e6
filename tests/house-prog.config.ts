import { defineConfig } from 'vitest/config';
export default defineConfig({
	test: {
		include: (process.env.HOUSE_TESTS ?? '').split(','),
		environment: 'node',
		setupFiles: ['tests/house-prog-setup.ts'],
		env: { WITHOUT_POSTGRES: '1', WAYMARK_DEMONSTRATION: '1' },
		isolate: false,
		testTimeout: 60_000
	}
});
