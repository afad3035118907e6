import { expect, test } from 'vitest';
import { installWay } from './install.svelte.ts';

const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';
const iPhone = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${safari}`;
const mac = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari}`;
const android = 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0.0.0 Mobile Safari/537.36';

test.each([
	['an iPhone in the browser', iPhone, 5, 'apple'],
	['an iPad, which says it is a Mac', mac, 5, 'apple'],
	['a Mac', mac, 0, 'menu'],
	['an Android phone before its offer', android, 5, 'menu']
])('%s installs by its own steps', (_who, userAgent, maxTouchPoints, way) => {
	expect(installWay({ userAgent, maxTouchPoints }, false, false)).toBe(way);
});

test('a button is shown only where the browser has offered one', () => {
	const browser = { userAgent: android, maxTouchPoints: 5 };
	expect(installWay(browser, false, true)).toBe('button');
	expect(installWay(browser, true, true)).toBe('done');
});

test('an app opened from the home screen is installed', () => {
	const browser = { userAgent: iPhone, maxTouchPoints: 5, standalone: true };
	expect(installWay(browser, false, false)).toBe('done');
	expect(installWay({ ...browser, standalone: false }, false, false)).toBe('apple');
});
