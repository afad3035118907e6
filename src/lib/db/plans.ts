import {
	NOTHING_PLANNED,
	isUnplanned,
	type PlanChange,
	type PlanPart
} from '#lib/domain/plan/plan.ts';
import { changePart, readParts, type PartsStore } from './parts.ts';

/** The safety plan: a row for each heading. */
export const PLAN: PartsStore<PlanPart> = {
	table: 'plan',
	empty: NOTHING_PLANNED,
	isEmpty: isUnplanned
};

/** Everything in the safety plan, by heading. */
export const readPlan = (): Promise<Record<string, PlanPart>> => readParts(PLAN);

/** Changes what stands under one heading, and gives it. */
export const changePlan = (heading: string, change: PlanChange): Promise<PlanPart> =>
	changePart(PLAN, heading, change);
