import fc from 'fast-check';
import { render } from 'svelte/server';
import { beforeAll, expect, test, vi } from 'vitest';
import { MUTATED_RUNS, mutatedRecord } from '../../tests/fixtures/directory/mutated.ts';
import { buildService } from '../../tests/fixtures/directory/service.ts';
import Views from '../../tests/fixtures/directory/Views.svelte';
import { formatter } from '#lib/i18n/format.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { FeedProblem } from './feed-problem.ts';
import { placeTables } from './place-tables.ts';
import { readOpenReferral } from './read-open-referral.ts';

const options = { day: '2026-11-28', ...placeTables() };
const t = (key: string, more: object = {}) => `${key} ${Object.values(more).join(' ')}`;
const i18n = { language: 'en', t, format: formatter(t), href: (path: string) => `/en/${path}` };
const feed = { key: 'k', name: 'Hill', email: 'a@hill.example', attribution: null, licence: null };

beforeAll(() => {
	vi.stubGlobal('location', { host: 'app.example', pathname: '/en/options/' });
});

/** The card, the page, the printed row, two side by side and the week of a service, as the server writes them. */
const viewsOf = (service: Service): string =>
	render(Views, { props: { service, i18n, feed } as never }).body;

const TAG = /<\/?([a-z][\w-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>|<!--.*?-->/gs;
/** What runs or fetches by standing in a page. */
const LOADS =
	/^(?:script|iframe|frame|img|object|embed|link|base|meta|style|form|video|audio|source|picture|use|image|foreignobject)$/i;
const FETCHES =
	/^(?:on.*|src|srcset|srcdoc|action|formaction|poster|background|data|ping|xlink:href)$/i;
const LEADS = /^(?:https?:\/\/|mailto:|tel:|sms:|\/en\/|#)/;

/** What a page of views holds that runs a script or asks another host for something; empty for a good one. */
function harmIn(html: string): string[] {
	const harm: string[] = [];
	for (const [whole, tag = '', attributes = ''] of html.matchAll(TAG)) {
		if (LOADS.test(tag)) harm.push(whole);
		for (const [, name = '', value = ''] of attributes.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)) {
			if (FETCHES.test(name)) harm.push(whole);
			// Our own views count their lines in a style, and do no more in one.
			if (name === 'style' && !/^--[a-z]+: ?\d+;?$/.test(value)) harm.push(whole);
			if (name === 'href' && !LEADS.test(value)) harm.push(whole);
		}
	}
	// Whatever opens a tag and is none of the tags above.
	return [...harm, ...(html.replace(TAG, '').match(/<[^]{0,40}/g) ?? [])];
}

test('harm is seen where there is some, and the views of a plain service hold none', () => {
	for (const html of [
		'<p><script>alert(1)</script></p>',
		'<a href="javascript:alert(1)">x</a>',
		'<p onclick="a()">x</p>',
		'<img src="https://evil.example/a.png">',
		'<p style="background: url(https://evil.example)">x</p>',
		'<p>a < b</p>'
	])
		expect(harmIn(html)).not.toEqual([]);
	const html = viewsOf(buildService('k:a', { ways: [{ kind: 'phone', to: '01174960123' }] }));
	expect(html).toContain('tel:');
	expect(harmIn(html)).toEqual([]);
});

test('what is written in a service stands there as words', () => {
	const name = '<img src=x onerror=alert(1)>"\'><script>alert(1)</script>';
	const html = viewsOf(buildService('k:a', { name, summary: name, organisation: name }));
	expect(html).toContain('&lt;script>');
	expect(harmIn(html)).toEqual([]);
});

test('no view of a mutated record runs a script or asks another host', { timeout: 600_000 }, () => {
	let viewed = 0;
	fc.assert(
		fc.property(fc.array(mutatedRecord, { minLength: 1, maxLength: 10 }), (records) => {
			try {
				for (const service of readOpenReferral(records, 'k', options).services) {
					viewed += 1;
					expect(harmIn(viewsOf(service))).toEqual([]);
				}
			} catch (error) {
				if (!(error instanceof FeedProblem)) throw error;
			}
		}),
		{ numRuns: MUTATED_RUNS, seed: 8 }
	);
	expect(viewed).toBeGreaterThan(MUTATED_RUNS);
});
