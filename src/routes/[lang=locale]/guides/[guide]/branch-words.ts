import type { Guide, GuideStep } from '#lib/domain/guide/guide.ts';
import type { GuideWords } from '#lib/domain/guide/words.ts';
import type { I18n } from '#lib/i18n/context.ts';

/** For whom a step is that depends on an earlier answer; null for one that is everybody's. */
export function branchWords(
	{ t }: I18n,
	guide: Guide,
	{ steps }: GuideWords,
	{ when }: GuideStep
): string | null {
	const earlier = guide.steps.find(({ id }) => id === when?.step);
	if (!when || !earlier) return null;
	if (earlier.kind === 'rate')
		return t(when.is.includes('zero') ? 'guides:paper-if-zero' : 'guides:paper-if-above-zero');
	const words = steps[earlier.id];
	const names = earlier.kind === 'sort' ? words?.groups : words?.options;
	const answers = when.is.map((id) => `“${names?.[id]}”`).join(' / ');
	return t(earlier.kind === 'sort' ? 'guides:paper-if-under' : 'guides:paper-if', {
		place: guide.steps.indexOf(earlier) + 1,
		answers
	});
}
