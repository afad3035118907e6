import { NOTHING_ASKED, type RequestDraft } from '#lib/domain/request/draft.ts';
import { forgetRequestDraft, readRequestDraft, rewriteRequestDraft } from '#lib/db/requests.ts';
import { FormDraft } from './form-draft.svelte.ts';

/** A request under way. */
export const requestDraft = (): FormDraft<RequestDraft> =>
	new FormDraft({
		table: 'requests',
		empty: NOTHING_ASKED,
		read: readRequestDraft,
		rewrite: rewriteRequestDraft,
		forget: forgetRequestDraft,
		aside: ['place']
	});
