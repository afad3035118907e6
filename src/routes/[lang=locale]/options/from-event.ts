import type { Said } from '#lib/db/situations.ts';
import type { FormDraft } from '#lib/draft/form-draft.svelte.ts';
import type { Notice } from '#lib/ui/notice.svelte.ts';
import { takeAsked } from '../asked-help.ts';

/**
 * Opens Help with what a life event or a card asked for, and says so with a way to take it back; where and how somebody
 * lives stays. False when nothing was asked for.
 */
export async function openFromEvent(
	mine: FormDraft<Said>,
	notice: Notice,
	say: (title: string) => string,
	undone: () => void
): Promise<boolean> {
	const asked = takeAsked();
	if (!asked) return false;
	const begun = mine.begun;
	const { lifeAreas, circumstances, chosenAt, area, outcode } = mine.said;
	await mine.keep({
		...(asked.lifeAreas.length > 0 && { lifeAreas: [...asked.lifeAreas] }),
		circumstances: [...new Set([...circumstances, ...asked.circumstances])],
		...(!area && !outcode && asked.area && { area: asked.area })
	});
	notice.tell(say(asked.title), async () => {
		if (begun) await mine.keep({ lifeAreas, circumstances, chosenAt, area });
		else await mine.forget();
		undone();
	});
	return true;
}
