import * as z from 'zod/mini';
import type { GuideStep } from './guide.ts';

const Texts = z.record(z.string(), z.string());

/** One answer of a guide, by the kind of its step. Days are ISO days, times are HH:MM; empty text means not answered. */
export const GuideAnswer = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('choose'), chosen: z.array(z.string()), own: z.string() }),
	z.strictObject({ kind: z.literal('write'), fields: Texts }),
	z.strictObject({
		kind: z.literal('list'),
		entries: z.array(z.strictObject({ id: z.string(), text: z.string() }))
	}),
	/** The group of each entry, by the entry's id. */
	z.strictObject({ kind: z.literal('sort'), groups: Texts }),
	z.strictObject({ kind: z.literal('rate'), value: z.int().check(z.gte(0), z.lte(10)) }),
	z.strictObject({ kind: z.literal('time'), day: z.string(), time: z.string() }),
	/** `from` is the person's own day when the diary was begun; its days never move. */
	z.strictObject({ kind: z.literal('diary'), from: z.string(), rows: z.record(z.string(), Texts) }),
	z.strictObject({ kind: z.literal('message'), text: z.string() }),
	z.strictObject({
		kind: z.literal('plan'),
		when: z.string(),
		then: z.string(),
		where: z.string(),
		who: z.string(),
		nextDay: z.string()
	})
]);
export type GuideAnswer = z.infer<typeof GuideAnswer>;

/** Answers by step id. */
export type GuideAnswers = Record<string, GuideAnswer>;

/** Whether there is anything in an answer. */
export function saysSomething(answer: GuideAnswer | undefined): boolean {
	switch (answer?.kind) {
		case undefined:
			return false;
		case 'rate':
			return true;
		case 'choose':
			return answer.chosen.length > 0 || answer.own.trim() !== '';
		case 'list':
			return answer.entries.length > 0;
		case 'diary':
			return Object.values(answer.rows).some(hasText);
		case 'write':
			return hasText(answer.fields);
		case 'sort':
			return hasText(answer.groups);
		case 'time':
		case 'message':
		case 'plan':
			return hasText({ ...answer, kind: '' });
		default:
			return answer satisfies never;
	}
}

const hasText = (texts: Record<string, string>) =>
	Object.values(texts).some((text) => text.trim() !== '');

/** The branches that an answer opens. */
export function opened(answer: GuideAnswer | undefined): readonly string[] {
	if (answer?.kind === 'choose') return answer.chosen;
	if (answer?.kind === 'sort') return Object.values(answer.groups);
	if (answer?.kind === 'rate') return [answer.value === 0 ? 'zero' : 'above-zero'];
	return [];
}

/** The sorted entries by group, in the person's order; those in no group under ''. */
export function sorted(
	step: Extract<GuideStep, { kind: 'sort' }>,
	answers: GuideAnswers
): Record<string, string[]> {
	const list = answers[step.of];
	const groups = answers[step.id];
	const byGroup: Record<string, string[]> = {};
	for (const { id, text } of list?.kind === 'list' ? list.entries : []) {
		const group = groups?.kind === 'sort' ? (groups.groups[id] ?? '') : '';
		(byGroup[group] ??= []).push(text);
	}
	return byGroup;
}

/** What a message step starts from: the words of its writing steps, a line each. */
export function composed(
	step: Extract<GuideStep, { kind: 'message' }>,
	answers: GuideAnswers
): string {
	const texts = step.from.flatMap((id) => {
		const answer = answers[id];
		return answer?.kind === 'write' ? Object.values(answer.fields) : [];
	});
	return texts.filter((text) => text.trim() !== '').join('\n');
}
