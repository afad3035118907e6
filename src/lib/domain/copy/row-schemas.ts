import * as z from 'zod/mini';
import { CheckIn, DraftAnswer } from '../check-in/check-in.ts';
import { Goal } from '../goal/goal.ts';
import { GuideRun } from '../guide/run.ts';
import { GoodMoment } from '../moment/moment.ts';
import { KeptOption, Unmet } from '../option/kept-option.ts';
import { PlanPart } from '../plan/plan.ts';
import { RequestDraftRow, RequestRow } from '../request/kept-request.ts';
import { RightNowTime } from '../right-now/times.ts';
import { Situation } from '../situation/situation.ts';
import type { CopyTable } from './rows.ts';

const Text = z.strictObject({ text: z.string() });
// What was kept by an earlier release may lack what came later.
const SituationRow = z.strictObject(z.partial(z.omit(Situation, { day: true })).shape);
const SavedRow = new Map<string, z.ZodMiniType>([
	['options', z.record(z.string(), KeptOption)],
	['nothing-fits', Unmet]
]);

/** What a row of each table may hold, by its id. Its own feature says what that is. */
export const ROW_SCHEMAS = {
	answers: () => DraftAnswer,
	checkIns: () => z.array(CheckIn),
	situation: () => SituationRow,
	saved: (id) => SavedRow.get(id),
	guides: () => GuideRun,
	goals: () => Goal,
	plan: () => PlanPart,
	aboutMe: () => Text,
	requests: (id) => (id === 'draft' ? RequestDraftRow : RequestRow),
	moments: () => GoodMoment,
	rightNow: () => RightNowTime,
	stayingWell: () => Text
} as const satisfies Record<CopyTable, (id: string) => z.ZodMiniType | undefined>;
