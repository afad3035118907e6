import { expect, test } from 'vitest';
import { readOpenReferral } from '../read-open-referral.ts';
import { reportPage } from './report-page.ts';

test('a report says what became of each field, and runs and fetches nothing that a record brings', () => {
	const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>';
	const { report } = readOpenReferral(
		[
			{
				id: `1"'${evil}`,
				name: `Club ${evil} & friends`,
				description: '<p>Text</p>',
				status: 'active'
			},
			{ id: `2${evil}`, name: '', status: 'active' }
		],
		'k',
		{ day: '2026-11-29' }
	);
	const page = reportPage('hill', report, [`Page 2 is missing: ${evil}`], '2026-11-29');
	expect(page).toContain('1 services out of 2 records');
	expect(page).toContain('description was HTML');
	expect(page).toContain('no name');
	expect(page).toContain("default-src 'none'");
	expect(page).not.toMatch(/<script|<img|<link|src=x onerror=alert\(2\)>/);
});
