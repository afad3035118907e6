import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { defineConfig, mergeConfig } from 'vitest/config';
import whole from './mutants.config.ts';

const { MUTANTS_OF: folder = '', MUTANTS_LIST: list = '' } = process.env;
const quiet = () => undefined;
const log = {
	...{ trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet },
	...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
	...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false }
};
const sources = globSync(`${folder}/*.ts`)
	.filter((file) => !/\.test\.ts$|receiver\/(main|keys)\.ts$/.test(file))
	.sort();
const { files, mutants } = await new Instrumenter(log).instrument(
	sources.map((file) => ({
		...{ name: resolve(file), mutate: true },
		content: readFileSync(file, 'utf8')
	})),
	{ plugins: null, excludedMutations: [], ignorers: [], noHeader: false }
);
writeFileSync(list, JSON.stringify(mutants));
const texts = new Map(files.map(({ name, content }) => [name, content]));

/** Every mutant stands in the code of one run, and the runner switches them on one after another. */
export default mergeConfig(
	whole,
	defineConfig({
		plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => texts.get(id) }],
		test: {
			runner: resolve('tests/quick-mutants-runner.ts'),
			// A thread ends with its process, also one that a mutant keeps busy for ever.
			...{ pool: 'threads', maxWorkers: 1, fileParallelism: false, fsModuleCache: false }
		}
	})
);
