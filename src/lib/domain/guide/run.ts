import { daysAfter } from '../days/day.ts';
import * as z from 'zod/mini';
import { Asked } from '../today/asked.ts';
import { GuideAnswer, opened, saysSomething, sorted, type GuideAnswers } from './answer.ts';
import type { Guide, GuideStep } from './guide.ts';

export const FELT = ['better', 'same', 'worse'] as const;
export type Felt = (typeof FELT)[number];

/** One time through a guide. `day` is the person's own ISO day when it was begun, `at` an ISO instant, `seq` grows by one with each run and each end on this device. */
export const GuideRun = z.strictObject({
	id: z.string(),
	guide: z.string(),
	version: z.int(),
	day: z.iso.date(),
	at: z.iso.datetime(),
	seq: z.int(),
	answers: z.record(z.string(), GuideAnswer),
	/** Steps the person has passed, answered or skipped. */
	passed: z.array(z.string()),
	/** The person's own ISO day when the last step was passed. */
	passedOn: z.optional(z.iso.date()),
	/** Whether Today has asked about it while it lay. */
	asked: z.optional(Asked),
	end: z.optional(
		z.strictObject({
			day: z.iso.date(),
			at: z.iso.datetime(),
			seq: z.int(),
			felt: z.optional(z.enum(FELT))
		})
	)
});
export type GuideRun = z.infer<typeof GuideRun>;

/** What decides whether a step is there, without what it asks. */
export type StepPlace = Pick<GuideStep, 'id' | 'kind' | 'when'> & { of?: string };

/** As much of a guide's steps as tells how far somebody is. */
export const placesOf = ({ steps }: Pick<Guide, 'steps'>): StepPlace[] =>
	steps.map((step) => {
		const { id, kind, when } = step;
		return { id, kind, ...(when && { when }), ...(kind === 'sort' && { of: step.of }) };
	});

/** The steps that these answers lead through, in order: a step whose branch was not opened, or whose list is empty, is not there. */
export function visibleSteps<Step extends StepPlace>(
	{ steps }: { steps: readonly Step[] },
	answers: GuideAnswers
): Step[] {
	const visible: Step[] = [];
	const isThere = (id: string) => visible.some((step) => step.id === id);
	for (const step of steps) {
		// Answers on a branch the person has since left are kept, but open nothing.
		const { when } = step;
		if (
			when &&
			!(isThere(when.step) && opened(answers[when.step]).some((id) => when.is.includes(id)))
		)
			continue;
		const { of } = step;
		if (of !== undefined && !(isThere(of) && saysSomething(answers[of]))) continue;
		visible.push(step);
	}
	return visible;
}

/** What a step shows again: earlier steps the person is still led through, where something stands in what is recalled. */
export function recalled(
	guide: Pick<Guide, 'steps'>,
	{ recalls }: Pick<GuideStep, 'recalls'>,
	answers: GuideAnswers
): { earlier: GuideStep; group: string | undefined }[] {
	const visible = visibleSteps(guide, answers);
	return recalls.flatMap(({ step: id, group }) => {
		const earlier = visible.find((one) => one.id === id);
		if (!earlier || !saysSomething(answers[id])) return [];
		const isEmpty = group && earlier.kind === 'sort' && !sorted(earlier, answers)[group];
		return isEmpty ? [] : [{ earlier, group }];
	});
}

type Walk = Pick<GuideRun, 'answers' | 'passed'>;

/** The first step not yet passed; null at the end. */
export function currentStep(
	guide: Pick<Guide, 'steps'>,
	{ answers, passed }: Walk
): GuideStep | null {
	return visibleSteps(guide, answers).find(({ id }) => !passed.includes(id)) ?? null;
}

/** Whether every step that these answers lead through is passed. */
export const isDone = (guide: Pick<Guide, 'steps'>, walk: Walk): boolean =>
	currentStep(guide, walk) === null;

/** How many steps are passed, and how many these answers lead through in all. */
export function guideProgress(
	guide: { steps: readonly StepPlace[] },
	{ answers, passed }: Walk
): { done: number; all: number } {
	const visible = visibleSteps(guide, answers);
	return { done: visible.filter(({ id }) => passed.includes(id)).length, all: visible.length };
}

/** The days of a diary from its first, as ISO days. */
export const diaryDays = (from: string, days: number): string[] =>
	Array.from({ length: days }, (_, at) => daysAfter(from, at));

/** The last run of a guide that was begun; undefined when there is none. */
export function latestRun(runs: readonly GuideRun[], guide: string): GuideRun | undefined {
	return runs.filter((run) => run.guide === guide).sort((a, b) => b.seq - a.seq)[0];
}

/** Whether the last two guides that the person rated both felt worse, whichever guides they were. */
export function isWorseTwice(runs: readonly GuideRun[]): boolean {
	const felt = runs
		.flatMap(({ end }) => (end?.felt ? [end] : []))
		.sort((a, b) => b.seq - a.seq)
		.slice(0, 2);
	return felt.length === 2 && felt.every((end) => end.felt === 'worse');
}
