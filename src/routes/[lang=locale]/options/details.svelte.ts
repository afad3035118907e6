import type { OpenDirectory } from '#lib/device/open-directory.ts';
import type { Service } from '#lib/domain/directory/service.ts';

type Read = (manifest: OpenDirectory['manifest'], name: string) => Promise<ArrayBuffer>;

/** Up to this many files all are fetched in order, so that the host learns nothing of what is looked at. */
const ALL_IN_ORDER = 16;

/** All there is to know of services: fetched by the file when they are shown, kept for use with no network. */
export class Details {
	#directory: OpenDirectory;
	#read: Read;
	#asked: Record<string, boolean> = {};
	#missed: string[] = [];
	#services: Record<string, Service> = {};
	// What has come is counted, so that fifty thousand are not made anew for each file.
	#come = $state(0);
	/** Whether a file that was asked for could not be had. */
	failed = $state(false);

	constructor(directory: OpenDirectory, read: Read) {
		this.#directory = directory;
		this.#read = read;
	}

	/** Undefined until it has been fetched. */
	get(id: string): Service | undefined {
		return this.#come < 0 ? undefined : this.#services[id];
	}

	/** Fetches the details of services that are about to be shown. */
	want(ids: readonly string[]): void {
		const { manifest, list } = this.#directory;
		const all = manifest.files.filter(({ name }) => name !== manifest.list);
		const names =
			all.length <= ALL_IN_ORDER
				? all.map(({ name }) => name)
				: ids.flatMap((id) => list.detailsOf(id) ?? []);
		this.#ask(names);
	}

	/** Tries once more for what could not be had. */
	again(): void {
		this.#ask(this.#missed.splice(0));
	}

	#ask(names: readonly string[]): void {
		for (const name of names) if (!this.#asked[name]) void this.#fetch(name);
	}

	async #fetch(name: string): Promise<void> {
		this.#asked[name] = true;
		try {
			const file = await this.#read(this.#directory.manifest, name);
			const services = JSON.parse(new TextDecoder().decode(file)) as Service[];
			for (const service of services) this.#services[service.id] = service;
			this.#come += 1;
			this.failed = false;
		} catch {
			this.#asked[name] = false;
			this.#missed.push(name);
			this.failed = true;
		}
	}
}
