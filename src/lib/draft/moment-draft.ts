import { setField, type Change } from '#lib/domain/change.ts';
import type { GoodMoment } from '#lib/domain/moment/moment.ts';
import { momentNow } from '#lib/db/check-ins.ts';
import { eraseMoment, listMoments, purgeMoments, rewriteMoment } from '#lib/db/moments.ts';
import { Draft } from './draft.svelte.ts';
import { join } from './merge.ts';

type Field = 'text' | 'day' | 'deletedAt';

/** Good moments: a row for each, kept from its first letter on. */
export class MomentDraft extends Draft<GoodMoment> {
	constructor() {
		super({
			table: 'moments',
			empty: { id: '', text: '', day: '', at: '' },
			list: async () => Object.fromEntries((await listMoments()).map((one) => [one.id, one])),
			rewrite: (id, to) => rewriteMoment(id, (kept) => to(kept as GoodMoment)),
			join
		});
	}

	override async load(): Promise<void> {
		await super.load();
		if (Object.values(this.docs).some(({ deletedAt }) => deletedAt))
			await this.act(() => purgeMoments(momentNow()));
	}

	/** Says one thing of a moment anew. */
	say<Name extends Field>(moment: GoodMoment, name: Name, value: GoodMoment[Name]): Promise<void> {
		const change: Change<GoodMoment> = setField(name, value);
		return this.change(moment.id, {
			...change,
			// One that is new, or whose words were all taken out, is not on the device.
			write: (doc, agreed) => change.write(doc.id ? doc : { ...moment, text: '' }, agreed)
		});
	}

	/** Deletes a moment for good; whether it did. */
	erase = (id: string): Promise<boolean> => this.act(() => eraseMoment(id));
}
