import { setField } from '#lib/domain/change.ts';
import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { listCheckIns, rewriteCheckIn } from '#lib/db/kept-check-ins.ts';
import { Draft } from './draft.svelte.ts';

/** The note to one check-in. */
export class NoteDraft extends Draft<CheckIn> {
	#id: string;

	constructor(checkIn: CheckIn) {
		super({
			table: 'checkIns',
			async list() {
				const all = (await listCheckIns()).filter(({ id }) => id === checkIn.id);
				return Object.fromEntries(all.map((one) => [one.id, one]));
			},
			rewrite: (_, to) => rewriteCheckIn(checkIn, to)
		});
		this.#id = checkIn.id;
	}

	/** Undefined until it has been read. */
	get text(): string | undefined {
		return this.ready ? (this.docs[this.#id]?.note ?? '') : undefined;
	}

	write = (text: string): Promise<void> =>
		this.change(this.#id, setField<CheckIn, 'note'>('note', text));
}
