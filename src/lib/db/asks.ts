import { endAsking, noteAsked, putOff, type Asked } from '#lib/domain/today/asked.ts';
import type { AskAbout } from '#lib/domain/today/ask.ts';
import { listGuideRuns, rewriteGuideRun } from './guides.ts';
import { readKeptOptions, rewriteOption } from './options.ts';

/** What was known of a question before it was answered, to take the answer back. */
export interface BeforeAnswer {
	asked?: Asked | undefined;
	inTouch?: string | undefined;
}

/** Notes that Today asks this on the person's own ISO day. */
export const noteAsk = (about: AskAbout, day: string) =>
	rewriteAsked(about, ({ asked }) => ({ asked: noteAsked(day, asked) }));
/** Puts it off until a week after the day. */
export const putOffAsk = (about: AskAbout, day: string) =>
	rewriteAsked(about, ({ asked }) => ({ asked: putOff(day, asked) }));
/** Asks it no more. */
export const endAsk = (about: AskAbout, day: string) =>
	rewriteAsked(about, ({ asked }) => ({ asked: endAsking(day, asked) }));
/** Keeps that the person got in touch; whether it helped is a question of its own, from this day on. */
export const keepInTouch = (option: string, day: string) =>
	rewriteOption(option, (kept) => ({ ...kept, inTouch: day, asked: noteAsked(day, undefined) }));

/** What is known of it now. */
export async function readBeforeAnswer(about: AskAbout): Promise<BeforeAnswer> {
	if (about.kind === 'left-guide')
		return { asked: (await listGuideRuns()).find(({ id }) => id === about.run)?.asked };
	const { asked, inTouch } = (await readKeptOptions())[about.option] ?? {};
	return { asked, inTouch };
}

/** Takes an answer back. */
export const takeAnswerBack = (about: AskAbout, before: BeforeAnswer) =>
	rewriteAsked(about, () => before);

async function rewriteAsked(
	about: AskAbout,
	to: (before: BeforeAnswer) => BeforeAnswer
): Promise<void> {
	if (about.kind === 'left-guide')
		await rewriteGuideRun(about.run, (run) => {
			const { asked } = to(run);
			return asked === run.asked ? run : { ...run, asked };
		});
	else
		await rewriteOption(about.option, (kept) => {
			const next = to(kept);
			return next.asked === kept.asked && !('inTouch' in next) ? kept : { ...kept, ...next };
		});
}
