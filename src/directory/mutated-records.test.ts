import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Service } from '#lib/domain/directory/service.ts';
import { FeedProblem } from './feed-problem.ts';
import { placeTables } from './place-tables.ts';
import { readOpenReferral } from './read-open-referral.ts';
import { MUTATED_RUNS, mutatedRecord } from '../../tests/fixtures/directory/mutated.ts';
import { reportPage } from './feeds/report-page.ts';

const options = { day: '2026-11-28', ...placeTables() };

test(
	'5,000 mutated records: none stops the reading, and none brings a script',
	{ timeout: 600_000 },
	() => {
		let count = 0;
		fc.assert(
			fc.property(fc.array(mutatedRecord, { minLength: 1, maxLength: 10 }), (records) => {
				count += records.length;
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
			{ numRuns: MUTATED_RUNS, seed: 7 }
		);
		expect(count).toBeGreaterThan(5 * MUTATED_RUNS);
	}
);

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

test('half of a sign, as a cut leaves it, and the marks of a page in a label are left out', () => {
	const record = { id: '1', name: 'Club\ud83d', suitabilities: [{ name: '<b>Carers</b>' }] };
	const [service] = readOpenReferral([record], 'k', options).services;
	expect(service).toMatchObject({ name: 'Club', labels: ['Carers'] });
	expect(() => encodeURIComponent(JSON.stringify(service))).not.toThrow();
});
