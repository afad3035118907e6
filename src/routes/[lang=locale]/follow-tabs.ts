import { mount } from 'svelte';
import { shut } from '#lib/db/vault/shut.ts';
import { clearSettings } from '#lib/device/storage.ts';
import { hear, tell } from '#lib/device/tabs.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { apartWords } from '#lib/i18n/apart-words.ts';
import { translator } from '#lib/i18n/i18n.ts';
import Erased from './Erased.svelte';

/** Does here at once what another tab has done to all of the site. Returns what ends it. */
export function followTabs(language: Language, context: Map<unknown, unknown>): () => void {
	const root = document.documentElement;
	// Fetched before it is needed: by then the pages kept for use without internet are being deleted.
	const words = apartWords(language, 'erased');
	words.catch(() => undefined);

	/** Nothing is shown and nothing written any more, whatever was typed here. */
	async function erased() {
		root.hidden = true;
		void shut();
		await clearSettings();
		try {
			translator(language, await words);
			document.body.replaceChildren();
			mount(Erased, { target: document.body, context });
			root.hidden = false;
		} catch {
			location.reload();
		}
	}
	// Where storage is switched off, src/inline-script.ts reaches no other tab.
	const left = () => tell('leave');
	const leave = () => {
		if (!('left' in root.dataset)) document.querySelector<HTMLElement>('[data-leave]')?.click();
	};
	addEventListener('leave', left);
	const stops = [hear('erased', () => void erased()), hear('leave', leave)];
	return () => {
		removeEventListener('leave', left);
		stops.forEach((stop) => stop());
	};
}
