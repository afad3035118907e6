import type { Answer } from '#lib/domain/matching/match.ts';
import type { Directory } from '#lib/domain/matching/load-index.ts';
import { plain, tokens } from '#lib/domain/matching/plain-words.ts';
import type { CouncilCircle } from '#lib/domain/directory/place.ts';
import { allWords, type Service } from '#lib/domain/directory/service.ts';
import type { Said } from '#lib/db/situations.ts';
import { fetchOutcodeTables } from './outcode-tables.ts';
import { whereabouts, type OutcodeTables, type SiteCouncil } from './whereabouts.ts';

const COMPLETIONS = 6;

/** The site's directory on this page: fetched once, asked as often as the person changes a word. */
export class Help {
	/** The services by id; null until they are here. */
	services = $state.raw<ReadonlyMap<string, Service> | null>(null);
	tables = $state.raw<OutcodeTables | null>(null);
	/** A key of options.json, for the page to say. */
	failure = $state<'options:no-directory' | 'options:no-places' | null>(null);
	#directory: Directory | undefined;
	#match: typeof import('#lib/domain/matching/match.ts').match | undefined;
	#places: Promise<OutcodeTables | null> | undefined;
	#councils: readonly SiteCouncil[];
	#nations: readonly CouncilCircle[];

	constructor(councils: readonly SiteCouncil[], nations: readonly CouncilCircle[]) {
		this.#councils = councils;
		this.#nations = nations;
	}

	async load(): Promise<void> {
		try {
			// Apart from the form, which is here sooner without them.
			const [{ match }, { fetchDirectory }] = await Promise.all([
				import('#lib/domain/matching/match.ts'),
				import('./directory-file.ts')
			]);
			const { services, directory } = await fetchDirectory();
			this.#match = match;
			this.#directory = directory;
			this.services = services;
			this.failure = null;
		} catch {
			this.failure = 'options:no-directory';
		}
	}

	/** The tables of outcodes, fetched when the first one is given; null when they can't be had. */
	places(): Promise<OutcodeTables | null> {
		this.#places ??= fetchOutcodeTables().then(
			(tables) => (this.tables = tables),
			() => {
				this.#places = undefined;
				this.failure = 'options:no-places';
				return null;
			}
		);
		return this.#places;
	}

	/** Resolves when nothing is being fetched. */
	async settled(): Promise<void> {
		await this.#places;
	}

	where(said: Said) {
		return whereabouts(said, this.#councils, this.#nations, this.tables);
	}

	/** What fits what was said on a day (ISO); empty until the directory is here. */
	answer(said: Said, day: string): Answer {
		if (!this.#match || !this.#directory) return { options: [], notShown: [] };
		const { area, areas } = this.where(said);
		const outcodes = this.tables?.outcodes ?? {};
		return this.#match({ ...said, area, day }, { ...this.#directory, tables: { outcodes, areas } });
	}

	/** What fits words typed into the search, the last of which may be half a word; what is called that comes first. */
	search(said: Said, typed: string, day: string): Answer {
		const words = this.#completed(typed);
		const answer = this.answer({ ...said, lifeAreas: [], words }, day);
		const asked = plain(typed);
		const called = ({ id }: { id: string }) =>
			plain(allWords(this.services?.get(id)?.name ?? null)).includes(asked);
		const options = [
			...answer.options.filter(called),
			...answer.options.filter((option) => !called(option))
		];
		return { ...answer, options };
	}

	#completed(typed: string): string {
		const last = tokens(typed).at(-1) ?? '';
		if (last.length < 3) return typed;
		const whole = (this.#directory?.sortedWords ?? []).filter((word) => word.startsWith(last));
		return [typed, ...whole.slice(0, COMPLETIONS)].join(' ');
	}
}
