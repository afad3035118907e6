import { ABOUT_ME, type AboutMePart } from '#lib/db/about-me.ts';
import { PartsDraft } from './parts-draft.svelte.ts';

/** About me: the text under each heading. */
export const aboutMeDraft = (): PartsDraft<AboutMePart> =>
	new PartsDraft(ABOUT_ME, (to) => ({
		part: 'text',
		read: ({ text }) => text,
		write: (part, agreed) => (agreed === undefined ? to(part) : { text: String(agreed) })
	}));
