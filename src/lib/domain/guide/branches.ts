import type { Step } from './guide.ts';

// Apart from the schemas: a page that only walks a guide needs no zod.

/** What a rating counts as when a later step depends on it. */
export const RATE_BRANCHES = ['zero', 'above-zero'] as const;

/** What later steps may depend on: the option, group or rating ids of a step. */
export function branchesOf(step: Step): readonly string[] {
	if (step.kind === 'choose') return step.options;
	if (step.kind === 'sort') return step.groups;
	return step.kind === 'rate' ? RATE_BRANCHES : [];
}
