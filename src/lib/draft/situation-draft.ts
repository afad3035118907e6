import { NOTHING_SAID } from '#lib/domain/situation/situation.ts';
import { momentNow } from '#lib/db/check-ins.ts';
import { forgetSituation, readSituation, rewriteSituation, type Said } from '#lib/db/situations.ts';
import { FormDraft } from './form-draft.svelte.ts';

/** What a person has said of their situation. */
export const situationDraft = (): FormDraft<Said> =>
	new FormDraft({
		table: 'situation',
		empty: NOTHING_SAID,
		read: readSituation,
		rewrite: rewriteSituation,
		forget: forgetSituation,
		// A check-in later than this says something newer.
		stamp: (fields) => ('lifeAreas' in fields ? { chosenAt: momentNow().at, ...fields } : fields),
		aside: ['chosenAt']
	});
