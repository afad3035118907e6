import { isBlank } from '../typed.ts';
import { DAYS, PARTS, WHOM } from './choices.ts';
import type { CurrentContent } from './content.ts';
import type { RequestDraft, Times } from './draft.ts';
import { asksText, asksVoicemail, firstGap } from './gaps.ts';
import { plainAt } from './plain-at.ts';
import { picked, type Offer } from './share.ts';

// What shows nothing says nothing.
const said = (text: string) => (isBlank(text) ? '' : text.trim());

function times({ days, parts, note }: Times): CurrentContent['when'] {
	if (days.length + parts.length === 0 && isBlank(note)) return null;
	return {
		days: DAYS.filter((day) => days.includes(day)),
		parts: PARTS.filter((part) => parts.includes(part)),
		note: said(note)
	};
}

/** The version of the words that a person says yes to, raised whenever they change; what each version says is kept in `tests/known-answers/consent-words.json`. */
export const WORDING = '2';

/** The content to seal, from a draft; null while something is missing. `yes` is the person's own ISO day and time (HH:MM). */
export function contentOf(
	draft: RequestDraft,
	all: readonly Offer[],
	yes: { day: string; at: string }
): CurrentContent | null {
	const { team, who, language, age } = draft;
	const whom = WHOM.find((one) => one === draft.whom);
	if (firstGap(draft) || !team || !who || !language || !age || !whom) return null;
	return {
		v: 2,
		team,
		whom: { who: whom, asker: whom === 'agreed' ? said(draft.asker) : '' },
		age,
		language,
		name: draft.name.trim(),
		reach: draft.ways.map((by) => ({ by, at: plainAt(by, draft.at[by] ?? '') })),
		when: times(draft.when),
		notWhen: times(draft.notWhen),
		voicemail: asksVoicemail(draft) ? draft.voicemail : null,
		text: asksText(draft) ? draft.text : null,
		answering: { who, names: who === 'named' ? said(draft.names) : '' },
		interpreter: said(draft.interpreter),
		access: said(draft.access),
		about: { words: said(draft.words), areas: draft.areas },
		shared: picked(all, draft.picked),
		consent: { ...yes, wording: WORDING }
	};
}
