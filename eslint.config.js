import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { baseline } from './eslint.baseline.js';

const core = [
	'eqeqeq',
	'no-async-promise-executor',
	'no-cond-assign',
	'no-constant-condition',
	'no-control-regex',
	'no-debugger',
	'no-empty',
	'no-eval',
	'no-fallthrough',
	'no-implied-eval',
	'no-irregular-whitespace',
	'no-loss-of-precision',
	'no-misleading-character-class',
	'no-new-func',
	'no-prototype-builtins',
	'no-script-url',
	'no-self-assign',
	'no-sparse-arrays',
	'no-unreachable-loop',
	'no-unsafe-finally',
	'no-unsafe-optional-chaining',
	'no-useless-catch',
	'no-useless-escape',
	'use-isnan'
];

export default ts.config(
	{
		ignores: [
			'node_modules/',
			'.svelte-kit/',
			'build/',
			'test-results/',
			'playwright-report/',
			'.bench/',
			'.stryker-tmp/',
			'.journeys/',
			'.data/'
		]
	},
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			...Object.fromEntries(core.map((rule) => [rule, 'error'])),
			'no-undef': 'off',
			'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'svelte/no-at-html-tags': 'error',
			// Links are built from the language and a path; the app is always served from the root.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	{
		files: ['src/lib/**', 'src/routes/**', 'src/service-worker.ts', 'src/service-worker/**'],
		rules: { 'no-console': 'error' }
	},
	{
		// What runs on phones; the rest runs in our own Node.
		files: ['src/**'],
		ignores: ['src/{directory,hosting,receiver}/**', '**/*.server.ts', '**/*.test.ts'],
		...baseline
	},
	{
		// These are read by tools that ask for a default export.
		files: [
			...['*.config.{js,ts}', 'tests/*.config.ts', 'tests/serve-site.ts'],
			'tests/quick-mutants-runner.ts'
		],
		rules: { 'no-restricted-exports': 'off' }
	}
);
