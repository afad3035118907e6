import type { Helped } from '#lib/domain/matching/candidates.ts';
import type { Directory } from '#lib/domain/matching/directory-index.ts';
import type { Answer } from '#lib/domain/matching/match.ts';
import type { SiteList } from '#lib/domain/matching/site-list.ts';
import type { CouncilCircle } from '#lib/domain/directory/place.ts';
import type { KeptOptions } from '#lib/db/options.ts';
import type { OpenDirectory } from '#lib/device/open-directory.ts';
import { painted } from '#lib/device/painted.ts';
import { readShortlist, type Shortlist } from '#lib/domain/shortlist/shortlist.ts';
import type { Said } from '#lib/db/situations.ts';
import type { Situation } from '#lib/domain/situation/situation.ts';
import { Details } from './details.svelte.ts';
import { fetchOutcodeTables } from './outcode-tables.ts';
import { whereabouts, type OutcodeTables, type SiteCouncil } from './whereabouts.ts';

const NOTHING: Answer = { options: [], general: [], notShown: [] };

type Asked = { situation: Situation; directory: Directory };

const helpedOf = (kept: KeptOptions): Helped =>
	Object.fromEntries(Object.entries(kept).map(([id, { helped }]) => [id, helped]));

/** The site's directory on this page: fetched once, asked as often as the person changes a word. */
export class Help {
	/** What lists hold of each service; null until they are here. */
	services = $state.raw<SiteList | null>(null);
	details = $state.raw<Details | null>(null);
	/** ISO day on which the list was made. */
	made = $state('');
	tables = $state.raw<OutcodeTables | null>(null);
	/** What shows them on the page. */
	shown = $state.raw<typeof import('./shown.ts') | null>(null);
	/** A key of options.json, for the page to say. */
	failure = $state<'options:no-directory' | 'options:no-places' | null>(null);
	#device: typeof import('#lib/device/open-directory.ts') | undefined;
	#match: typeof import('#lib/domain/matching/match.ts').match | undefined;
	#search: typeof import('#lib/domain/matching/search.ts').search | undefined;
	#steps: typeof import('#lib/domain/matching/search.ts').searchSteps | undefined;
	#prepared: Asked | undefined;
	#withinReach: typeof import('#lib/domain/matching/within-reach.ts').withinReach | undefined;
	#places: Promise<OutcodeTables | null> | undefined;
	#last: { of: unknown[]; asked: Asked } | undefined;
	#tried: { kept: KeptOptions; helped: Helped } | undefined;
	#councils: readonly SiteCouncil[];
	#nations: readonly CouncilCircle[];

	constructor(councils: readonly SiteCouncil[], nations: readonly CouncilCircle[]) {
		this.#councils = councils;
		this.#nations = nations;
	}

	async load(): Promise<void> {
		try {
			// Apart from the form, which is here sooner without them.
			const [{ match }, { search, searchSteps }, { withinReach }, device, shown] =
				await Promise.all([
					import('#lib/domain/matching/match.ts'),
					import('#lib/domain/matching/search.ts'),
					import('#lib/domain/matching/within-reach.ts'),
					import('#lib/device/open-directory.ts'),
					import('./shown.ts')
				]);
			this.shown = shown;
			this.#match = match;
			this.#search = search;
			this.#steps = searchSteps;
			this.#withinReach = withinReach;
			this.#device = device;
			this.#take(await device.openDirectory());
			this.failure = null;
		} catch {
			this.failure = 'options:no-directory';
		}
	}

	/** Asks the site for a newer list, once a day at most (`now` in milliseconds), and keeps all of it for use with no network. */
	async bringUpToDate(now: number): Promise<void> {
		const device = this.#device;
		if (!device || !navigator.onLine) return;
		try {
			if (await device.bringUpToDate(now)) this.#take(await device.openDirectory());
		} catch {
			// What was opened goes on, and another day asks again.
		}
	}

	#take(directory: OpenDirectory): void {
		const read = this.#device?.directoryFile;
		if (!read) return;
		this.services = directory.list;
		this.details = new Details(directory, read);
		this.made = directory.manifest.made;
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

	/** What the address says was picked by somebody else; null when it says nothing of that. */
	picked(hash: string): Shortlist | null {
		const directory = this.services?.directory;
		if (!directory || !hash.startsWith('#pick-')) return null;
		return readShortlist(
			hash,
			Array.from({ length: directory.size }, (_, row) => directory.idOf(row))
		);
	}

	/** Resolves when nothing is being fetched. */
	async settled(): Promise<void> {
		await this.#places;
	}

	where(said: Said) {
		return whereabouts(said, this.#councils, this.#nations, this.tables);
	}

	/** What fits what was said on a day (ISO), and whether services helped once tried; empty until the directory is here. */
	answer(said: Said, day: string, kept: KeptOptions): Answer {
		const asked = this.#asked(said, day);
		if (!this.#match || !asked) return NOTHING;
		return this.#match(asked.situation, asked.directory, this.#helped(kept));
	}

	/** What fits words typed into the search, the last of which may be half a word. */
	search(said: Said, typed: string, day: string, kept: KeptOptions): Answer {
		const asked = this.#asked(said, day);
		if (!this.#search || !asked) return NOTHING;
		return this.#search(typed, asked.situation, asked.directory, this.#helped(kept));
	}

	/** Does what the first key would wait for, a moment at a time; for whoever has come to the search. */
	async prepareSearch(said: Said, day: string, kept: KeptOptions): Promise<void> {
		const asked = this.#asked(said, day);
		if (!this.#steps || !asked || this.#prepared === asked) return;
		this.#prepared = asked;
		for (const step of this.#steps(asked.situation, asked.directory, this.#helped(kept))) {
			await painted();
			if (this.#prepared !== asked) return;
			step();
		}
	}

	/** Miles to each service at which people meet within reach of where they are, null where not known; null until the directory is here. */
	meeting(said: Said, day: string): ReadonlyMap<string, number | null> | null {
		const asked = this.#asked(said, day);
		if (!this.#withinReach || !asked || !this.services) return null;
		return this.#withinReach(this.services.gatherings, asked.situation, asked.directory);
	}

	/** The very same objects as long as nothing of them changes: a search remembers what it was asked with. */
	#asked(said: Said, day: string): Asked | null {
		const { services, tables } = this;
		if (!services) return null;
		const of = [said, day, services, tables];
		if (this.#last && of.every((one, at) => one === this.#last?.of[at])) return this.#last.asked;
		const { area, areas } = this.where(said);
		const outcodes = tables?.outcodes ?? {};
		const asked = {
			situation: { ...said, area, day },
			directory: { ...services.directory, tables: { outcodes, areas } }
		};
		this.#last = { of, asked };
		return asked;
	}

	#helped(kept: KeptOptions): Helped {
		if (this.#tried?.kept !== kept) this.#tried = { kept, helped: helpedOf(kept) };
		return this.#tried.helped;
	}
}
