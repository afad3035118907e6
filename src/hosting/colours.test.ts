import { expect, test } from 'vitest';
import app from '#content/colours.json' with { type: 'json' };
import { contrast, palettesCss } from './colours.ts';

const none = { light: {}, dark: {} };
const css = (colours: object) => palettesCss({ id: 'hill', colours: { ...none, ...colours } });
const rules = (text: string) => text.split('\n');

test('contrast is the ratio of WCAG', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
	expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
	expect(contrast('#1a5347', '#1a5347')).toBe(1);
});

test('in high contrast the app’s own words stand at least 7 to 1 off what is behind them', () => {
	const { light, contrast: most } = app;
	const palette: Record<string, string> = { ...light, ...most };
	for (const text of ['ink', 'ink-soft', 'moss', 'clay', 'sky', 'plum', 'urgent'])
		for (const ground of ['paper', 'card'])
			expect(contrast(palette[text] ?? '', palette[ground] ?? ''), text).toBeGreaterThanOrEqual(7);
	expect(css({})).toContain("[data-theme='contrast']");
});

test('a dark device and a chosen dark theme show the same colours', () => {
	const [light, device, , , chosen] = rules(css({}));
	const within = (rule = '') => /\{([^{}]*)\}/.exec(rule)?.[1];
	expect(within(device)).toBe(within(chosen));
	expect(within(chosen)).not.toBe(within(light));
});

test('a device that asks for more contrast gets it whole, also in the dark, unless a theme was chosen', () => {
	const [, dark, device = '', chosen = '', chosenDark] = rules(css({}));
	expect(dark).toContain('prefers-color-scheme:dark');
	expect(device).toContain('@media (prefers-contrast:more)');
	expect(device).toContain(
		":not([data-theme='light'],[data-theme='contrast']){color-scheme:light;"
	);
	// Nothing of the dark theme shows through, and a dark one that was chosen comes after it.
	for (const [name, colour] of Object.entries({ ...app.light, ...app.contrast }))
		for (const rule of [device, chosen]) expect(rule).toContain(`--${name}:${colour};`);
	expect(chosenDark).toContain("[data-theme='dark']");
});

test('a colour of a site stands in for the one of its name, in its theme alone', () => {
	const [light, device, , , dark] = rules(css({ light: { moss: '#173f7a' } }));
	expect(light).toContain('--moss:#173f7a;');
	expect(`${device}${dark}`).not.toContain('#173f7a');
	expect(rules(css({ dark: { moss: '#9fc0ff' } }))[4]).toContain('--moss:#9fc0ff;');
});

test.each([
	[{ light: { moss: '#8fb0a0' } }, 'colours.light.moss: moss on paper has 2.2'],
	[{ light: { paper: '#777777' } }, 'colours.light.paper: ink on paper has 3.2'],
	[{ dark: { 'on-moss': '#7fcbb5' } }, 'colours.dark.on-moss: on-moss on moss has 1 to 1'],
	[{ dark: { green: '#00ff00' } }, 'colours.dark.green: no colour has this name'],
	[
		{ light: { 'on-moss': '#a0a0a0', moss: '#000000' } },
		'colours.light.on-moss: on-moss on moss has 5 to 1 in high contrast, and needs 7'
	]
])('a colour that cannot be read stops the build, by name and figure: %j', (colours, why) => {
	expect(() => css(colours)).toThrow(`src/content/sites/hill.json: ${why}`);
});
