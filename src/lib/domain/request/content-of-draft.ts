import { DAYS, PARTS } from './choices.ts';
import type { RequestContent } from './content.ts';
import type { RequestDraft, Times } from './draft.ts';
import { asksText, asksVoicemail, firstGap } from './gaps.ts';
import { picked, type Offer } from './share.ts';

function times({ days, parts, note }: Times): RequestContent['when'] {
	if (days.length + parts.length === 0 && note.trim() === '') return null;
	return {
		days: DAYS.filter((day) => days.includes(day)),
		parts: PARTS.filter((part) => parts.includes(part)),
		note: note.trim()
	};
}

/** The version of the wording that a person says yes to; raised whenever the wording changes its meaning. */
const WORDING = '1';

/** The content to seal, from a draft; null while something is missing. `yes` is the person's own ISO day and time (HH:MM). */
export function contentOf(
	draft: RequestDraft,
	all: readonly Offer[],
	yes: { day: string; at: string }
): RequestContent | null {
	const { team, who, language } = draft;
	if (firstGap(draft) || team === null || who === null || language === null) return null;
	return {
		v: 1,
		team,
		language,
		name: draft.name.trim(),
		reach: draft.ways.map((by) => ({ by, at: (draft.at[by] ?? '').trim() })),
		when: times(draft.when),
		notWhen: times(draft.notWhen),
		voicemail: asksVoicemail(draft) ? draft.voicemail : null,
		text: asksText(draft) ? draft.text : null,
		answering: { who, names: who === 'named' ? draft.names.trim() : '' },
		interpreter: draft.interpreter.trim(),
		access: draft.access.trim(),
		about: { words: draft.words.trim(), areas: draft.areas },
		shared: picked(all, draft.picked),
		consent: { ...yes, wording: WORDING }
	};
}
