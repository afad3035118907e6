import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { installFromDebian, run } from './debian.ts';

// The shell has no window and no chrome around the page: journeys take half the time in it.
const usual = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

// Ubuntu's chromium-browser is a script that only points to a snap, so being there is not enough.
const runs = (path: string) =>
	existsSync(path) && (path.endsWith('.exe') || spawnSync(path, ['--version']).status === 0);

function found(): string | undefined {
	return [...usual, chromium.executablePath()].find(runs);
}

function installFromPackages(): string | undefined {
	['chromium-headless-shell', 'chromium'].some((name) => installFromDebian(name));
	return found();
}

function installFromPlaywright(): string | undefined {
	const libraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
	run('npx', ['playwright', 'install', ...libraries, 'chromium']);
	return found();
}

/** The path of a Chromium that starts, installed if need be. Throws a plain sentence when there is none. */
export function chromiumPath(): string {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen && !runs(chosen))
		throw new Error(`CHROMIUM_PATH is "${chosen}", which is not a browser that starts.`);
	const path = chosen || found() || installFromPackages() || installFromPlaywright();
	if (!path)
		throw new Error(
			'There is no Chromium here, and neither apt-get nor Playwright could install one. ' +
				'Install Chromium or Chrome and set CHROMIUM_PATH to its program file.'
		);
	return path;
}
