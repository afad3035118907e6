import { defineConfig } from 'vitest/config';

const folder = process.env.MUTANTS_OF ?? 'src/lib/domain';

/** What is tested where it is used, besides what stands in its own folder. */
const ALSO: Record<string, string[]> = {
	'src/lib/domain/copy': ['src/lib/db/{restore,copying,bad-copies,export}.test.ts']
};

/** The tests that mutants of a folder have to fail: its own, without those that start programs. */
export default defineConfig({
	// What a build puts in; mutants are taken where no build is made.
	define: { __LICENSED_PACKS__: '[]', __RTL__: 'false', __NATIONAL__: '[]' },
	resolve: { conditions: ['browser'] },
	test: {
		include: [`${folder}/*.test.ts`, ...(ALSO[folder] ?? [])],
		exclude: ['src/receiver/{delivery,keys,recovery-files,connections}.test.ts'],
		environment: 'node',
		setupFiles: ['tests/mutants-setup.ts'],
		// The contract of the store holds on SQLite too, and a server for each mutant takes a second.
		// Of what is drawn at random each mutant meets less than the tests themselves do.
		env: {
			...{ WITHOUT_POSTGRES: '1', WAYMARK_DEMONSTRATION: '1' },
			...{ COPY_RUNS: '5', COPY_MUTANTS: '40' }
		},
		// One worker for all files of a folder: a fresh one for each would take most of the time.
		isolate: false,
		testTimeout: 20_000
	}
});
