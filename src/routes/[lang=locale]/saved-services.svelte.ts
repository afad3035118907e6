import { Live } from '#lib/db/vault/live.svelte.ts';
import { readKeptOptions } from '#lib/db/options.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsIn, type Service } from '#lib/domain/directory/service.ts';

/** The services that were saved, with their names once the directory has been read. */
export class SavedServices {
	#live = new Live(['saved'], readKeptOptions, {});
	#names = $state.raw<Record<string, string>>({});
	/** Whether the directory could not be opened; what was saved is kept all the same. */
	failed = $state(false);

	/** Ids of what is on the saved list. */
	get ids(): string[] {
		return Object.entries(this.#live.current)
			.filter(([, { savedAt }]) => savedAt !== undefined)
			.map(([id]) => id);
	}

	/** Undefined while its name is not known. */
	nameOf = (id: string): string | undefined => this.#names[id];

	/** Reads the names from the directory that came with the site. */
	async load(language: Language): Promise<void> {
		try {
			const answer = await fetch('/directory/help.json');
			if (!answer.ok) throw new Error(String(answer.status));
			const { services } = (await answer.json()) as { services: Service[] };
			this.#names = Object.fromEntries(
				services.map(({ id, name }) => [id, wordsIn(name, language)])
			);
			this.failed = false;
		} catch {
			this.failed = true;
		}
	}
}
