import { GOAL_SCREENS } from '#lib/domain/goal/screens.ts';

const PLACES: Record<string, string> = {
	'': 'today',
	'check-in': 'check-in',
	history: 'history',
	options: 'options',
	goals: 'goals',
	guides: 'guides',
	plan: 'plan'
};

/** What a page asks, as the name of its two prompts; null where it asks nothing. `screen` is the one of a goal that is open. */
export function promptOf(path: string, screen: string | undefined): string | null {
	const [, , place = ''] = path.split('/');
	const asked = screen?.replace(/^words:/, '');
	if (place === 'goals' && asked !== 'hope' && GOAL_SCREENS.some((one) => one === asked))
		return `goal-${asked}`;
	return PLACES[place] ?? null;
}
