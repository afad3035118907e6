import { choiceOf, rangeOf } from '#lib/domain/check-in/answer.ts';
import type { GuideCard } from '#lib/content/guides.ts';
import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import type { LifeArea } from '#lib/domain/situation/situation.ts';
import type { Instrument } from '#lib/domain/check-in/instrument.ts';
import type { InstrumentWords } from '#lib/domain/check-in/instrument-words.ts';
import type { I18n } from '#lib/i18n/context.ts';

/** A check-in as this page needs it: its structure, and the words of its answers. */
export interface Pack {
	instrument: Instrument;
	said: Pick<
		InstrumentWords,
		'title' | 'choices' | 'anchors' | 'bands' | 'bandSentence' | 'outcomes' | 'licenceLine'
	> & {
		items: Record<
			string,
			{
				label?: string | undefined;
				statement: string;
				strength?: Record<string, string> | undefined;
				low?: string | undefined;
				high?: string | undefined;
			}
		>;
	};
}

/** What a result leads on to: guides, and the names of life areas by id. */
export interface Ways {
	guides: Omit<GuideCard, 'summary'>[];
	labels: Partial<Record<LifeArea, string>>;
}

/** Changes a check-in that is kept, as it now stands. */
export type Change = (checkIn: CheckIn, to: (kept: CheckIn) => CheckIn) => void;

/** What a part of a result is given: the check-in, its pack, and what changes it. */
export interface OfCheckIn {
	pack: Pack;
	checkIn: CheckIn;
	change: Change;
}

/** A short name for an item; a licensed item has none but its statement. */
export function nameOf({ said }: Pack, item: string): string {
	return said.items[item]?.label ?? said.items[item]?.statement ?? item;
}

/** An answer in words: the named choice, or "7 out of 10". */
export function answerOf({ t }: I18n, { instrument, said }: Pack, value: number): string {
	const choice = choiceOf(instrument, value);
	if (choice !== null) return said.choices[choice] ?? String(value);
	return t('results:answer.out-of', { value, max: rangeOf(instrument).max });
}

/** A sentence of a pack with its gaps filled. */
export function filled(sentence: string, values: Record<string, string | number>): string {
	return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The name of a check-in, also of one that this site no longer has. */
export const titleOf = (i18n: I18n, packs: readonly Pack[], id: string): string =>
	packs.find(({ instrument }) => instrument.id === id)?.said.title ??
	i18n.t('history:unknown-check-in');
