import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Service } from '#lib/domain/directory/service.ts';
import { FeedProblem } from './feed-records.ts';
import { placeTables } from './place-tables.ts';
import { readOpenReferral } from './read-open-referral.ts';
import { reportPage } from './feeds/report-page.ts';

const options = { day: '2026-11-28', ...placeTables() };

// The dirt that real feeds hold, and what somebody might put there.
const DIRT = [
	null,
	'',
	-1,
	'-1',
	'N/A',
	'<p><br></p>',
	'http://www.example.com',
	'Unknown-1@noemail.invalid',
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'vbscript:alert(1)',
	'data:text/html;base64,AAAA',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'-9999-01-01',
	'99/99/9999',
	'25:99',
	'BYDAY=;FREQ=',
	'\u202e\u0000\ud800',
	'%E0%A4%A',
	{},
	[],
	[null],
	[[[]]],
	{ name: { name: {} } },
	true,
	1e308,
	'0'.repeat(400),
	'(((('.repeat(50),
	'a@'.repeat(50)
];
const dirt = fc.oneof(
	fc.constantFrom(...DIRT),
	fc.string({ maxLength: 60 }),
	fc.integer(),
	fc.jsonValue({ maxDepth: 2 })
);

const KEYS =
	'name description status url email alert minimum_age maximum_age min_age max_age free fees fees_description needs_referral attending_type attending_access application_process deliverable_type wait_time interpretation_services eligibility_description assured_date last_modified pc_metadata pc_targetAudience contacts phones schedules regular_schedules service_at_locations locations service_areas cost_options languages attributes taxonomies suitabilities send_needs accessibilities organization organisation eligibilitys links visible_to age_band_2'.split(
		' '
	);
const ROWS =
	'number phone email name title type description weekday byday freq interval until opens_at closes_at valid_to dtstart amount option url label postal_code address_1 latitude longitude geometry mask_exact_address location code language service_area uri taxonomy_term eligibility'.split(
		' '
	);

const row = fc.dictionary(fc.constantFrom(...ROWS), dirt, { maxKeys: 6 });
const value = fc.oneof(dirt, row, fc.array(row, { maxLength: 3 }));
const record = fc
	.tuple(
		fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 12 }),
		fc.oneof(fc.string({ minLength: 1 }), fc.integer())
	)
	.map(([fields, id]): object => ({ name: 'Club', status: 'active', ...fields, id }));

test('5,000 mutated records: none stops the reading, and none brings a script', () => {
	fc.assert(
		fc.property(fc.array(record, { minLength: 1, maxLength: 10 }), (records) => {
			try {
				const { services, report } = readOpenReferral(records, 'k', options);
				for (const service of services) {
					expect(Service.safeParse(service).success).toBe(true);
					for (const { kind, to } of service.ways)
						if (['website', 'chat', 'form', 'bsl'].includes(kind))
							expect(to).toMatch(/^https?:\/\//);
				}
				expect(JSON.stringify(services)).not.toMatch(/<script|<img/i);
				expect(reportPage('k', report, [], options.day)).not.toMatch(/<script|<img/i);
				expect(
					report.dropped.filter(({ reason }) => reason.startsWith('could not be read'))
				).toEqual([]);
			} catch (error) {
				if (!(error instanceof FeedProblem)) throw error;
			}
		}),
		{ numRuns: 900, seed: 7 }
	);
});

test.each([
	['digits', '1'.repeat(40_000)],
	['open brackets', '<'.repeat(40_000)],
	['tags that never end', '<a '.repeat(20_000)],
	['comments that never end', '<!--'.repeat(20_000)],
	['list marks', '\n•'.repeat(20_000)],
	['at signs', 'a@'.repeat(20_000)],
	['capitals', 'Sarah '.repeat(8000)],
	['pounds', '£1 free '.repeat(5000)],
	['ten megabytes', 'word '.repeat(2_000_000)]
])('a text of %s takes no longer than it is long', (_, description) => {
	const from = performance.now();
	readOpenReferral([{ id: '1', name: 'Club', description }], 'k', options);
	expect(performance.now() - from).toBeLessThan(2000);
});
