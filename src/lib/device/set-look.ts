import { keep, type Look } from './look.ts';

// Apart from look.ts, which every page brings.

/** Shows a look at once and keeps it for the next page, where the browser lets us. */
export function setLook(look: Look): void {
	for (const key of [
		'theme',
		'text',
		'spacing',
		'calm',
		'aloud',
		'ask',
		'onward',
		'been',
		'lock',
		'nation'
	] as const) {
		const value = look[key];
		if (value) document.documentElement.dataset[key] = value;
		else delete document.documentElement.dataset[key];
	}
	keep('look', JSON.stringify(look));
}
