import type { GuideAnswer } from '#lib/domain/guide/answer.ts';
import type { GuideStep } from '#lib/domain/guide/guide.ts';
import type { GuideStepWords } from '#lib/domain/guide/words.ts';

/** What a step of one kind is asked with. */
export interface Asked<Kind extends GuideStep['kind']> {
	step: Extract<GuideStep, { kind: Kind }>;
	words: GuideStepWords;
	/** What was said before in this step. */
	kept: Extract<GuideAnswer, { kind: Kind }> | undefined;
	answer: (answer: GuideAnswer) => void;
}
