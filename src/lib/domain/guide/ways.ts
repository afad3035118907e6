import type { GuideAnswer } from './answer.ts';
import { currentStep, type GuideRun } from './run.ts';
import { branchesOf, type Guide, type GuideStep } from './guide.ts';

type Walk = Pick<GuideRun, 'answers' | 'passed'>;

/** Every way through a guide: each branch of each choice, sorting and rating, and skipping all of them. */
export function* everyWay(guide: Guide): Generator<Walk> {
	const depended = new Set(guide.steps.flatMap(({ when }) => (when ? [when.step] : [])));
	yield* walk(guide, { answers: {}, passed: [] }, depended);
}

function* walk(guide: Guide, so: Walk, depended: ReadonlySet<string>): Generator<Walk> {
	const step = currentStep(guide, so);
	if (!step) return yield so;
	const passed = [...so.passed, step.id];
	yield* walk(guide, { ...so, passed }, depended);
	const isList = guide.steps.some((other) => other.kind === 'sort' && other.of === step.id);
	for (const answer of isList ? [entries] : depended.has(step.id) ? answersOf(step) : [])
		yield* walk(guide, { answers: { ...so.answers, [step.id]: answer }, passed }, depended);
}

const entries: GuideAnswer = { kind: 'list', entries: [{ id: 'a', text: 'a' }] };

function answersOf(step: GuideStep): GuideAnswer[] {
	return branchesOf(step).flatMap((id): GuideAnswer[] => {
		if (step.kind === 'choose') return [{ kind: 'choose', chosen: [id], own: '' }];
		if (step.kind === 'sort') return [{ kind: 'sort', groups: { a: id } }];
		return step.kind === 'rate' ? [{ kind: 'rate', value: id === 'zero' ? 0 : 5 }] : [];
	});
}
