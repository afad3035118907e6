import { textsIn, type TextPart } from '#lib/db/parts.ts';
import type { Table } from '#lib/db/vault/schema.ts';
import { PartsDraft } from './parts-draft.svelte.ts';

/** A page of texts, one under each heading. */
export const textsDraft = (table: Table): PartsDraft<TextPart> =>
	new PartsDraft(textsIn(table), (to) => ({
		part: 'text',
		read: ({ text }) => text,
		write: (part, agreed) => (agreed === undefined ? to(part) : { text: String(agreed) })
	}));
