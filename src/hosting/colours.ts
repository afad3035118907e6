import app from '#content/colours.json' with { type: 'json' };
import { PackError } from '#lib/domain/pack.ts';
import type { Site } from '#lib/domain/site/site.ts';

type Palette = Record<string, string>;
type Theme = keyof typeof app;

/** Text against what is behind it: WCAG 1.4.3, and 1.4.6 where a person asks for high contrast. */
const LEAST_CONTRAST = { light: 4.5, dark: 4.5, contrast: 7 };
const SURFACES = ['paper', 'card'];
// Every colour that words stand in, and what is behind them.
const READ: Record<string, string[]> = {
	ink: [...SURFACES, 'moss-wash', 'sun-wash', 'clay-wash', 'sky-wash', 'plum-wash'],
	'ink-soft': [...SURFACES, 'sun-wash', 'clay-wash'],
	moss: [...SURFACES, 'moss-wash', 'sun-wash', 'clay-wash'],
	'on-moss': ['moss'],
	clay: [...SURFACES, 'clay-wash'],
	sky: [...SURFACES, 'sky-wash'],
	plum: [...SURFACES, 'plum-wash'],
	urgent: SURFACES
};

/** How far two colours (`#1a5347`) stand apart, from 1 to 21: WCAG 2.2, contrast ratio. */
export function contrast(one: string, other: string): number {
	const [a, b] = [luminance(one), luminance(other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const share = parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The app's palette with a site's own colours in it. High contrast stands over the light one.
 * Throws a PackError that names an unknown colour, or one that cannot be read and by how much.
 */
function withOwn(theme: Theme, { id, colours }: Pick<Site, 'id' | 'colours'>): Palette {
	const base = theme === 'contrast' ? 'light' : theme;
	const most: Palette = theme === 'contrast' ? app.contrast : {};
	const palette: Palette = { ...app[base], ...colours[base], ...most };
	const refuse = (name: string, why: string) =>
		new PackError(`src/content/sites/${id}.json`, `colours.${base}.${name}`, why);
	for (const name of Object.keys(colours[base]))
		if (!Object.hasOwn(app[base], name)) throw refuse(name, 'no colour has this name');
	for (const [text, grounds] of Object.entries(READ))
		for (const ground of grounds) {
			const ratio = contrast(palette[text] ?? '', palette[ground] ?? '');
			if (ratio >= LEAST_CONTRAST[theme]) continue;
			const name = Object.hasOwn(colours[base], text) && !most[text] ? text : ground;
			const figure = Math.floor(ratio * 100) / 100;
			const where = theme === 'contrast' ? ' in high contrast' : '';
			throw refuse(
				name,
				`${text} on ${ground} has ${figure} to 1${where}, and needs ${LEAST_CONTRAST[theme]}`
			);
		}
	return palette;
}

/** The custom properties of every theme, each palette taken from one place. */
export function palettesCss(site: Pick<Site, 'id' | 'colours'>): string {
	const said = (palette: Palette) =>
		Object.entries(palette).map(([name, colour]) => `--${name}:${colour};`);
	const [light, dark] = [withOwn('light', site), withOwn('dark', site)].map(said);
	const inContrast = `color-scheme:light;${said(withOwn('contrast', site)).join('')}`;
	const inDark = ['color-scheme:dark;', ...(dark ?? [])].join('');
	return [
		`:root{color-scheme:light;${light?.join('')}}`,
		// As the device has it, unless another theme was chosen here.
		`@media (prefers-color-scheme:dark){:root:not([data-theme='light'],[data-theme='contrast']){${inDark}}}`,
		`@media (prefers-contrast:more){:root:not([data-theme='light'],[data-theme='contrast']){${inContrast}}}`,
		`:root[data-theme='contrast']{${inContrast}}`,
		// After what the device asks for, which it takes back whole.
		`:root[data-theme='dark']{${inDark}}`
	].join('\n');
}
