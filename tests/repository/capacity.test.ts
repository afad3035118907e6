import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sheet, withSheet, type Row } from '../bench/capacity.ts';

const row: Row = {
	...{ store: 'SQLite', receivers: 1, stored: 1234.4, storedIn: 20.6 },
	...{ asked: 5678, askedIn: 3, memory: 99.9 }
};

test('the sheet is written between its marks, and nothing else is changed', () => {
	const made = sheet([row], 'Measured on a day.');
	expect(made).toContain('| SQLite | 1 | 1,234 | 21 ms | 5,678 | 3 ms | 100 MB |');
	const text = 'a\n<!-- capacity -->\nold\n<!-- end of capacity -->\nb';
	expect(withSheet(text, made)).toBe(
		`a\n<!-- capacity -->\n\n${made}\n\n<!-- end of capacity -->\nb`
	);
	expect(() => withSheet('nothing', made)).toThrow('no place');
});

test('the document has a sheet with a day, a machine, and both stores', () => {
	const text = readFileSync('docs/operating.md', 'utf8');
	const [, made = ''] = /<!-- capacity -->([\s\S]*?)<!-- end of capacity -->/.exec(text) ?? [];
	expect(made).toMatch(/Measured on \d{4}-\d\d-\d\d by `npm run capacity`: .* cores/);
	for (const store of ['SQLite', 'PostgreSQL']) expect(made).toContain(`| ${store}`);
});
