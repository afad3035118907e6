import type { Language } from '../../src/lib/domain/site/language.ts';
import { sayIn } from '../journeys/fixtures.ts';
import type { Visitor } from './visitor.ts';

export const language: Language = 'en';
export const say = sayIn(language);
export const at = (path: string) => `/${language}/${path}`;

/** Presses a button that leads to another heading, and waits for that. */
export async function onward(visitor: Visitor, key: string): Promise<void> {
	const before = await visitor.heading();
	await visitor.tap({ button: say(key) });
	await visitor.until(
		`what follows "${before}"`,
		(now: string) => ![now, undefined].includes(document.querySelector('h1')?.innerText),
		before
	);
}
