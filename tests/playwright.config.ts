import './demonstration.ts';
import { defineConfig, devices } from '@playwright/test';
import { chromiumPath } from './chromium.ts';

export default defineConfig({
	globalSetup: './serve-site.ts',
	outputDir: '../test-results',
	fullyParallel: true,
	workers: 2,
	retries: 1,
	timeout: 90_000,
	expect: { timeout: 20_000 },
	reporter: 'list',
	use: {
		...devices['Desktop Chrome'],
		baseURL: process.env.SITE_ORIGIN,
		viewport: { width: 360, height: 740 },
		hasTouch: true,
		isMobile: true,
		// Keeping the whole site takes longer than most journeys do; those about it allow it.
		serviceWorkers: 'block',
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: chromiumPath(),
			// The browser's own errands would blur a test that counts every request.
			args: [
				'--no-sandbox',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run',
				'--disable-quic'
			]
		}
	},
	projects: [
		{ name: 'journeys', testDir: 'journeys', testMatch: '**/*.spec.ts' },
		{ name: 'engines', testDir: 'engines', testMatch: '**/*.spec.ts' },
		{ name: 'long', testDir: 'long', testMatch: '**/*.spec.ts', timeout: 30 * 60_000 }
	]
});
