import type { BrowserContext } from '@playwright/test';
import type { Traffic } from './fixtures.ts';

/** Where the Leave button of the default site takes a person. */
export const elsewhere = /https:\/\/www\.bbc\.co\.uk\//;

/** Answers for that page, which no test asks of the network. */
export async function standIn(context: BrowserContext, traffic: Traffic) {
	traffic.expectTrouble(elsewhere);
	await context.route(elsewhere, (route) =>
		route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' })
	);
}
