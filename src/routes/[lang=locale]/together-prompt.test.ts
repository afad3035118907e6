import { expect, test } from 'vitest';
import { GOAL_SCREENS } from '#lib/domain/goal/screens.ts';
import cy from '../../locales/cy/together.json' with { type: 'json' };
import en from '../../locales/en/together.json' with { type: 'json' };
import { promptOf } from './together-prompt.ts';

test('a page that asks has its prompts, and one that tells has none', () => {
	expect(promptOf('/en/check-in/wellbeing/', undefined)).toBe('check-in');
	expect(promptOf('/cy/plan/', undefined)).toBe('plan');
	expect(promptOf('/en/', undefined)).toBe('today');
	expect(promptOf('/en/urgent-help/', undefined)).toBeNull();
	expect(promptOf('/en/together/', undefined)).toBeNull();
});

test('each screen of a goal has prompts of its own, in both languages', () => {
	for (const screen of GOAL_SCREENS) {
		const prompt = promptOf('/en/goals/', screen);
		expect(promptOf('/en/goals/', `words:${screen}`)).toBe(prompt);
		for (const words of [en, cy] as Record<string, string>[])
			for (const voice of ['ask', 'say']) expect(words[`${prompt}-${voice}`], screen).toBeTruthy();
	}
	expect(promptOf('/en/goals/', 'hope')).toBe('goals');
});
