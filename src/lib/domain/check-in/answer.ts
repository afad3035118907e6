import * as z from 'zod/mini';
import { Id } from '../pack.ts';

/** How the items of a check-in are answered: by named choices, each with a value, or on a scale of whole numbers. */
export const AnswerForm = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('choices'),
		choices: z.array(z.strictObject({ id: Id, value: z.int() })).check(z.minLength(2))
	}),
	z.strictObject({ kind: z.literal('scale'), min: z.int(), max: z.int() })
]);
type AnswerForm = z.infer<typeof AnswerForm>;

/** The lowest and highest value an answer can have. */
export function rangeOf({ answer }: { answer: AnswerForm }): { min: number; max: number } {
	if (answer.kind === 'scale') return { min: answer.min, max: answer.max };
	const values = answer.choices.map(({ value }) => value);
	return { min: Math.min(...values), max: Math.max(...values) };
}

/** Whether this value can be chosen. */
export function offers({ answer }: { answer: AnswerForm }, value: number): boolean {
	if (answer.kind === 'choices') return answer.choices.some((choice) => choice.value === value);
	return Number.isInteger(value) && value >= answer.min && value <= answer.max;
}

/** How good a value is, on the pack's own scale: turned round where lower is better. */
export function goodness(
	instrument: { answer: AnswerForm },
	item: { better: 'higher' | 'lower' },
	value: number
): number {
	if (item.better === 'higher') return value;
	const { min, max } = rangeOf(instrument);
	return min + max - value;
}

/** The id of the named choice with this value; null on a scale. */
export function choiceOf({ answer }: { answer: AnswerForm }, value: number): string | null {
	if (answer.kind === 'scale') return null;
	return answer.choices.find((choice) => choice.value === value)?.id ?? null;
}
