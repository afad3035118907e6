import type { CDPSession, Page } from '@playwright/test';
import type { Translate } from '../../src/lib/i18n/i18n.ts';
import { expect } from './fixtures.ts';

const sessions = new WeakMap<Page, CDPSession>();

/** Moves the clock, and the zone with it, as on a journey. */
export async function travel(page: Page, instant: string, timezoneId: string): Promise<void> {
	await page.clock.setFixedTime(new Date(instant));
	// The zone holds for as long as the session that set it.
	const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
	sessions.set(page, session);
	await session.send('Emulation.setTimezoneOverride', { timezoneId });
}

/** The goals page in the hands of a person. */
export function hands(page: Page, language: string, say: Translate) {
	const button = (key: string) => page.getByRole('button', { name: say(key), exact: true });
	const heading = page.getByRole('heading', { level: 1 });
	const changed = async (act: () => Promise<void>) => {
		const before = await heading.innerText();
		await act();
		await expect(heading).not.toHaveText(before);
		await expect(heading).toBeFocused();
	};
	/** Goes on to the next screen of the making. */
	const next = () => changed(() => button('goals:next').click());
	return {
		button,
		heading,
		saved: () => expect(page.getByText(say('shell:saved'))).toBeVisible(),
		number: (value: number) => page.getByRole('radio', { name: String(value), exact: true }),
		async open(hope?: string) {
			await page.goto(`/${language}/goals/`);
			await button('goals:begin').waitFor();
			if (hope) await page.getByRole('button', { name: hope }).click();
		},
		next,
		async begin(hope: string) {
			await changed(() => button('goals:begin').click());
			await page.locator('#hope').fill(hope);
		},
		/** Goes on past all that is left of the making. */
		async skipAll() {
			while (!(await button('goals:finish').isVisible())) await next();
			await changed(() => button('goals:finish').click());
		}
	};
}
