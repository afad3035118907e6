import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../src/lib/domain/site/language.ts';
import type { Translate } from '../../src/lib/i18n/i18n.ts';
import { expect } from './fixtures.ts';

/** How many statements the wellbeing check-in has. */
export const STATEMENTS = 14;

export const addressOf = (language: Language) => `/${language}/check-in/wellbeing/`;

interface CheckInWords {
	choices: Record<string, string>;
	items: Record<string, { label: string; statement: string }>;
}

const read = <Kind>(name: string) =>
	JSON.parse(
		readFileSync(new URL(`../../src/content/check-ins/${name}.json`, import.meta.url), 'utf8')
	) as Kind;

/** The wellbeing statements of a language, in the order of their pack. */
export function statementsOf(language: Language): string[] {
	const { items } = read<{ items: { id: string }[] }>('wellbeing');
	const words = read<CheckInWords>(`wellbeing.${language}`).items;
	return items.map(({ id }) => words[id]?.statement ?? '');
}

/** The named choices of the wellbeing statements, by id. */
export const choiceWords = (language: Language): Record<string, string> =>
	read<CheckInWords>(`wellbeing.${language}`).choices;

/** The short name of an item of a check-in. */
export const labelOf = (pack: string, language: Language, item: string): string =>
	read<CheckInWords>(`${pack}.${language}`).items[item]?.label ?? item;

/** The fifth choice is "All of the time". */
export const choice = (page: Page, value: number): Locator =>
	page.getByRole('radio').nth(value - 1);

export const savedLine = (page: Page, say: Translate): Locator =>
	page.getByRole('status').filter({ hasText: say('shell:saved') });

export async function expectPlace(page: Page, say: Translate, place: number): Promise<void> {
	const words = say('check-in:place', { place, all: STATEMENTS });
	await expect(page.getByText(new RegExp(`^${words}`))).toBeVisible();
}

/** Taps a choice, sees it kept, and goes on; from the statement at `place`. */
export async function answer(page: Page, say: Translate, place: number, value: number) {
	await expectPlace(page, say, place);
	await choice(page, value).tap();
	await expect(savedLine(page, say)).toBeVisible();
	const onward = place === STATEMENTS ? 'check-in:finish' : 'check-in:next';
	await page.getByRole('button', { name: say(onward), exact: true }).tap();
}
