import type { GuideStep } from './guide.ts';
import type { GuideAnswers } from './run.ts';

/** The entries of a sorting's list, by group and in the person's order; those in no group under ''. */
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
