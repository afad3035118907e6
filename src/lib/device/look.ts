import type { Nation } from '#lib/domain/site/area.ts';
import { languageFacts, type Language } from '#lib/domain/site/language.ts';
import { keepsNothing } from './together.ts';

/** How the app looks on this device; each key is a data attribute of the root element. */
export interface Look {
	theme?: 'light' | 'dark' | 'contrast' | undefined;
	text?: 'l' | 'xl' | undefined;
	spacing?: 'wide' | 'widest' | undefined;
	calm?: 'on' | undefined;
	/** Pages can be read aloud. */
	aloud?: 'on' | undefined;
	/** All statements of a check-in on one page. */
	ask?: 'all' | undefined;
	/** A statement moves on by itself once its answer is tapped. */
	onward?: 'tap' | undefined;
	/** Something has been kept here before. */
	been?: 'yes' | undefined;
	/** There is a lock, which asks at once. */
	lock?: 'set' | undefined;
	/** Where the person said they live: urgent help begins with its numbers. */
	nation?: Nation | undefined;
}

/** The chosen look; empty where nothing was chosen or storage is switched off. */
export function readLook(): Look {
	try {
		return JSON.parse(localStorage.getItem('look') ?? '{}') as Look;
	} catch {
		return {};
	}
}

/** Says of the page which language it is in, and which way that is written. */
export function showLanguage(language: Language): void {
	document.documentElement.lang = language;
	document.documentElement.dir = languageFacts(language).dir;
}

export function rememberLanguage(language: Language): void {
	keep('language', language);
}

/** Keeps a setting of this device, where the browser lets us. */
export function keep(key: string, value: string): void {
	// What is tried in the example, or on a helper's device, is nobody's choice for this one.
	if (keepsNothing()) return;
	try {
		localStorage.setItem(key, value);
	} catch {
		// Shown now, forgotten later: nothing a person wrote is lost.
	}
}
