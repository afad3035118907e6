import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** What is said in each field; a phone number needs digits. */
export interface Said {
	name: string;
	letter: string;
	video: string;
	place: string;
	when: string;
	notWhen: string;
	names: string;
	interpreter: string;
	access: string;
	words: string;
}
export const SAID: Said = {
	name: 'Siân',
	letter: '1 Stryd y Bont',
	video: 'sian@b.example',
	place: 'The library',
	when: 'After ten',
	notWhen: 'School run',
	names: 'Dai',
	interpreter: 'Polish',
	access: 'Large print',
	words: 'The rent is two months late.'
};

const next = (page: Page) => page.locator('main form > button.button').click();
const screen = (page: Page, field: string) => expect(page.locator(field).first()).toBeVisible();

/** From the first page to what else may go along, with something said everywhere. */
export async function fillIn(page: Page, language: string, said: Said): Promise<void> {
	await page.goto(`/${language}/contact/`);
	await page.locator('main button.button').click();
	await page.locator('input[name=whom][value=me]').check();
	await page.locator('input[name=age][value=adult]').check();
	await next(page);
	await page.locator('input[name=team]').check();
	await next(page);
	await page.locator('#name').fill(said.name);
	await next(page);
	for (const way of ['phone', 'video-bsl', 'letter', 'in-person'])
		await page.locator(`input[name=way][value=${way}]`).check();
	await page.locator('#at-phone').fill('01632 960123');
	await page.locator('#at-video-bsl').fill(said.video);
	await page.locator('#at-letter').fill(said.letter);
	await page.locator('#at-in-person').fill(said.place);
	await next(page);
	await page.locator('input[name=when-days][value=mon]').check();
	await page.locator('#when-note').fill(said.when);
	await page.locator('#notWhen-note').fill(said.notWhen);
	await next(page);
	await page.locator('input[name=voicemail][value=no]').check();
	await page.locator('input[name=text][value=yes]').check();
	await page.locator('input[name=who][value=named]').check();
	await page.locator('#names').fill(said.names);
	await next(page);
	await page.locator(`input[name=language][value=${language}]`).check();
	await next(page);
	await page.locator('#interpreter').fill(said.interpreter);
	await page.locator('#access').fill(said.access);
	await next(page);
	await page.locator('#words').fill(said.words);
	await page.locator('input[name=areas][value=housing]').check();
	await next(page);
	await screen(page, 'main .card.note');
}

/** From there to the preview. */
export async function readThrough(page: Page): Promise<void> {
	await next(page);
	await screen(page, 'main dl [data-field=consent]');
}

/** Says yes in the preview and sends. */
export async function sayYes(page: Page): Promise<void> {
	await page.locator('main label input[type=checkbox]').check();
	await page.locator('main button.button.wide').click();
}

/** The state that a receipt shows. */
export const shownState = (page: Page) => page.locator('main [data-state]');
