import { NOTHING_SAID } from '#lib/domain/situation/situation.ts';
import { forgetSituation, readSituation, rewriteSituation, type Said } from '#lib/db/situations.ts';
import { FormDraft } from './form-draft.svelte.ts';

/** What a person has said of their situation. */
export const situationDraft = (): FormDraft<Said> =>
	new FormDraft({
		table: 'situation',
		empty: NOTHING_SAID,
		read: readSituation,
		rewrite: rewriteSituation,
		forget: forgetSituation
	});
