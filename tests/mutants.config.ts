import { defineConfig } from 'vitest/config';

const folder = process.env.MUTANTS_OF ?? 'src/lib/domain';

/** The tests that mutants of a folder have to fail: its own, without those that start programs. */
export default defineConfig({
	// What a build puts in; mutants are taken where no build is made.
	define: { __LICENSED_PACKS__: '[]', __RTL__: 'false', __NATIONAL__: '[]' },
	resolve: { conditions: ['browser'] },
	test: {
		include: [`${folder}/*.test.ts`],
		exclude: ['src/receiver/{delivery,keys,recovery-files,connections}.test.ts'],
		environment: 'node',
		setupFiles: ['tests/mutants-setup.ts'],
		// The contract of the store holds on SQLite too, and a server for each mutant takes a second.
		env: { WITHOUT_POSTGRES: '1', WAYMARK_DEMONSTRATION: '1' },
		// One worker for all files of a folder: a fresh one for each would take most of the time.
		isolate: false,
		testTimeout: 20_000
	}
});
