import { listGoals } from '#lib/db/goals.ts';
import { listCheckIns } from '#lib/db/kept-check-ins.ts';
import { listMoments } from '#lib/db/moments.ts';
import { readPlan } from '#lib/db/plans.ts';
import { listTimes } from '#lib/db/right-now.ts';
import type { Instrument } from '#lib/domain/check-in/instrument.ts';
import { checkInsInOrder } from '#lib/domain/check-in/line.ts';
import { strengths } from '#lib/domain/check-in/strength.ts';
import { shownMoments } from '#lib/domain/moment/moment.ts';
import { saidEntries, type PlanParts } from '#lib/domain/plan/plan.ts';
import { helpedIn } from '#lib/domain/right-now/times.ts';
import { offeredLines, signsOfMet, type Offer } from '#lib/domain/staying-well/staying-well.ts';

/** What check-ins and exercises are called, by id. */
interface Named {
	instruments: readonly Instrument[];
	statements: Readonly<Record<string, string>>;
	exercises: Readonly<Record<string, string>>;
}

// What cannot be read now is not offered; the page itself says when nothing can be read.
const orNone = <Kind>(reading: Promise<Kind[]>): Promise<Kind[]> => reading.catch(() => []);

/** What the latest check-in has that was strong, in the words of its statements. */
async function strong({ instruments, statements }: Named): Promise<string[]> {
	const known = checkInsInOrder(await listCheckIns()).filter(({ pack }) =>
		instruments.some(({ id }) => id === pack)
	);
	const latest = known.at(-1);
	const instrument = instruments.find(({ id }) => id === latest?.pack);
	if (!latest || !instrument) return [];
	return strengths(instrument, latest.answers)
		.found.filter(({ code }) => code === 'strong')
		.flatMap(({ item }) => statements[item] ?? []);
}

/** Lines of the person's own, by where they come from. They are only offered: nothing is put in by itself. */
export async function readOwnLines(named: Named): Promise<Record<Offer, string[]>> {
	const plan: PlanParts = await readPlan().catch(() => ({}));
	const planned = (heading: string) =>
		saidEntries(plan[heading]).map(({ text, phone }) => [text, phone].filter(Boolean).join(', '));
	const moments = shownMoments(await orNone(listMoments()));
	const helped = helpedIn(await orNone(listTimes()));
	return {
		'check-in': offeredLines(await orNone(strong(named))),
		moments: offeredLines(moments.map(({ text }) => text)),
		goals: offeredLines(signsOfMet(await orNone(listGoals()))),
		'right-now': offeredLines(helped.flatMap((id) => named.exercises[id] ?? [])),
		'plan-signs': offeredLines(planned('signs')),
		'plan-myself': offeredLines(planned('myself')),
		'plan-tell': offeredLines(planned('tell'))
	};
}
