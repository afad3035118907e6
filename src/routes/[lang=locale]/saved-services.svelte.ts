import { Live } from '#lib/db/vault/live.svelte.ts';
import { readKeptOptions } from '#lib/db/options.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsIn } from '#lib/domain/directory/service.ts';

/** The services that were saved, with their names once the directory has been read. */
export class SavedServices {
	#live = new Live(['saved'], readKeptOptions, {});
	#nameOf = $state.raw<(id: string) => string | undefined>(() => undefined);
	/** Whether the directory could not be opened; what was saved is kept all the same. */
	failed = $state(false);

	/** Ids of what is on the saved list. */
	get ids(): string[] {
		return Object.entries(this.#live.current)
			.filter(([, { savedAt }]) => savedAt !== undefined)
			.map(([id]) => id);
	}

	/** Undefined while its name is not known. */
	nameOf = (id: string): string | undefined => this.#nameOf(id);

	/** Reads the names from the site's directory. */
	async load(language: Language): Promise<void> {
		try {
			const { openDirectory } = await import('#lib/device/open-directory.ts');
			const { list } = await openDirectory();
			this.#nameOf = (id) => {
				const brief = list.get(id);
				return brief && wordsIn(brief.name, language);
			};
			this.failed = false;
		} catch {
			this.failed = true;
		}
	}
}
