import { setField } from '#lib/domain/change.ts';
import type { Table } from '#lib/db/vault/schema.ts';
import { Draft } from './draft.svelte.ts';
import { join } from './merge.ts';
import type { Docs } from './pending.ts';

// The one thing that a form is.
const ID = 'form';

/** How a form is read and kept. */
interface KeptForm<Form> {
	table: Table;
	empty: Form;
	read: () => Promise<Form | null>;
	rewrite: (to: (kept: Form | undefined) => Form) => Promise<Form>;
	forget: () => Promise<void>;
	/** What is kept beside what a person says, such as the screen that was open: the last one counts. */
	aside?: readonly (keyof Form)[];
	/** Says with some fields what goes with them. */
	stamp?: (fields: Partial<Form>) => Partial<Form>;
}

/** A form under way: one thing with many fields, each kept as it is said. */
export class FormDraft<Form extends object> extends Draft<Form> {
	#suggested = $state.raw<Partial<Form>>({});
	said = $derived.by((): Form => ({ ...this.#form.empty, ...this.docs[ID], ...this.#suggested }));
	/** Whether anything of it has been said. */
	begun = $derived(this.docs[ID] !== undefined);
	#form: KeptForm<Form>;

	constructor(form: KeptForm<Form>) {
		super({
			table: form.table,
			empty: form.empty,
			async list(): Promise<Docs<Form>> {
				const kept = await form.read();
				return kept ? { [ID]: kept } : {};
			},
			rewrite: (_, to) => form.rewrite(to),
			join
		});
		this.#form = form;
	}

	/** Shows something as chosen without keeping it; it is kept with the first thing a person does. */
	suggest(fields: Partial<Form>): void {
		this.#suggested = fields;
	}

	/** Shows these fields at once and keeps them, and leaves the rest as they are. */
	keep(fields: Partial<Form>): Promise<void> {
		const said = { ...this.#suggested, ...fields };
		const all = Object.entries(this.#form.stamp?.(said) ?? said) as [
			keyof Form & string,
			Form[keyof Form & string]
		][];
		this.#suggested = {};
		// Nothing said is an answer too: it is not asked again.
		if (all.length === 0) void this.change(ID, { write: (form) => ({ ...form }) });
		for (const [name, value] of all) {
			const change = setField<Form, keyof Form & string>(name, value);
			void this.change(
				ID,
				this.#form.aside?.includes(name) ? { ...change, read: undefined } : change
			);
		}
		return this.settled();
	}

	/** Forgets all of it; gives what was said, for taking that back. */
	async forget(): Promise<Form> {
		const before = this.said;
		await this.act(() => this.#form.forget(), true);
		return before;
	}
}
