import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Service } from '#lib/domain/directory/service.ts';
import { recordsOf } from '../feed-records.ts';
import { parseFeedText, textOf } from '../feeds/json-text.ts';
import { htmlToText } from '../html-text.ts';
import { textOrNull, type Fields } from '../null-like.ts';
import { placeTables } from '../place-tables.ts';
import { readOpenReferral } from '../read-open-referral.ts';
import { foundIn } from './ready-lists.ts';

const FEEDS = process.env.FEEDS ?? '../shared/open-referral/feeds';
const options = { day: '2026-11-28', ...placeTables() };
const files = existsSync(FEEDS) ? readdirSync(FEEDS).filter((file) => file.endsWith('.json')) : [];
const feed = (file: string) => parseFeedText(textOf(readFileSync(join(FEEDS, file))), file);

/** A ready service that says what is given. */
const ready = (more: Partial<Service>): Service => {
	const [service] = readOpenReferral([{ id: '1', name: 'Oak Club' }], 'k', options).services;
	return { ...(service as Service), ...more };
};
const kinds = (more: Partial<Service>, raw: object = {}) => [
	...new Set(foundIn(ready(more), raw).map(({ kind }) => kind))
];

test.each([
	['Write to maryplum@gmail.com.', ['webmail']],
	['Write to oakclub@gmail.com or info@hotmail.co.uk.', []],
	['Ring 07700 900 123.', ['mobile']],
	['Contact Susan Plumtree to join.', ['name']],
	['Susan Plumtree on 0117 496 0123', ['name']],
	['Contact the office to join.', []]
])('the second look at %j finds %j', (summary, found) =>
	expect(kinds({ summary }, { description: summary })).toEqual(found)
);

test('a mobile that the record calls a line of the service is none of a person', () => {
	const summary = 'Ring 07700 900 123.';
	expect(kinds({ summary }, { description: 'Our helpline is 07700 900 123.' })).toEqual([]);
});

test('the second look finds where a refuge is', () => {
	const summary = 'A refuge for women. AB1 2CD.';
	const way = { kind: 'place' as const, to: '1 Oak Road' };
	expect(foundIn(ready({ summary, outcodes: ['AB1'], ways: [way] }), {})).toEqual([
		{ kind: 'refuge', found: 'a point or outcode' },
		{ kind: 'refuge', found: 'an address' },
		{ kind: 'refuge', found: 'a postcode in its words' }
	]);
	expect(kinds({ summary: 'A wildlife refuge.', outcodes: ['AB1'] })).toEqual([]);
});

test.skipIf(files.length === 0).each(files)(
	'%s gives nothing away that is a person’s or a refuge’s place (skipped: feeds not present)',
	(file) => {
		const json = feed(file);
		const { services } = readOpenReferral(json, 'k', options);
		const raw = new Map(recordsOf(json).records.map((one) => [`k:${textOrNull(one.id)}`, one]));
		const found = services.flatMap((one) =>
			foundIn(one, raw.get(one.id)).map(({ kind }) => `${one.id}: ${kind}`)
		);
		expect(services.length).toBeGreaterThan(0);
		expect(found).toEqual([]);
	}
);

test.skipIf(files.length === 0)(
	'the second look is not blind: in the feeds as they came it finds a lot (skipped: feeds not present)',
	() => {
		const summaryOf = ({ description, contacts }: Fields) =>
			`${htmlToText(textOrNull(description) ?? '')}\n${JSON.stringify(contacts ?? '')}`;
		const found = files.flatMap((file) =>
			recordsOf(feed(file)).records.flatMap((raw) =>
				foundIn(ready({ name: textOrNull(raw.name) ?? '', summary: summaryOf(raw) }), raw)
			)
		);
		const of = (kind: string) => found.filter((one) => one.kind === kind).length;
		expect(of('name')).toBeGreaterThan(20);
		expect(of('mobile')).toBeGreaterThan(20);
	}
);
