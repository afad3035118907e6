import { existsSync, globSync } from 'node:fs';
import { installFromDebian } from '../debian.ts';
import { startChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { NEWER } from './newer.ts';
import { startWebKit, type WebKit } from './webkit.ts';

const FIREFOX = [
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox'
];
const there = (paths: string[]) => paths.find((path) => existsSync(path));

const firefox = () => process.env.FIREFOX_PATH || there(FIREFOX);

function webKit(): WebKit | undefined {
	const driver = there(['/usr/bin/WebKitWebDriver']);
	const browser = there(globSync('/usr/lib/*/webkit{2gtk,gtk}-*/MiniBrowser').sort().reverse());
	const screen = there(['/usr/bin/Xvfb']);
	return driver && browser && screen ? { driver, browser, screen } : undefined;
}

/** Looks for Firefox and WebKitGTK, and installs what is missing where it may. Says plainly what is not there. */
export function readyEngines(): void {
	if (!firefox()) installFromDebian('firefox-esr');
	if (!webKit()) installFromDebian('webkit2gtk-driver', 'xvfb');
	for (const [name, found] of [
		['Firefox', firefox()],
		['WebKitGTK', webKit()]
	] as const)
		if (!found)
			console.log(
				`\nThere is no ${name} here, and it could not be installed: its journeys are skipped.`
			);
}

/** How to start each engine; undefined for one that is not here. */
export const ENGINES: Record<string, (() => Promise<Engine>) | undefined> = (() => {
	const [fox, kit] = [firefox(), webKit()];
	return {
		Chromium: () => startChromium(),
		'Chromium without what is newer': () => startChromium(NEWER),
		Firefox: fox ? () => startFirefox(fox) : undefined,
		WebKitGTK: kit ? () => startWebKit(kit) : undefined
	};
})();
