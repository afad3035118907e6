import { expect, test } from 'vitest';
import { pageAddress } from './page-address.ts';

test.each([
	['/', '/'],
	['', '/'],
	['/index.html', '/'],
	['//', '/'],
	['/en/plan/', '/en/plan/'],
	['/en/plan', '/en/plan/'],
	['/EN/Plan/', '/en/plan/'],
	['//en//plan//', '/en/plan/'],
	['/en/plan/index.html', '/en/plan/'],
	['/en/plan/index.htm', '/en/plan/'],
	['/en/plan.html', '/en/plan/'],
	['/en/plan/INDEX.HTML', '/en/plan/'],
	['/en/plan.', '/en/plan/'],
	['/en/plan/).', '/en/plan/'],
	['/en/plan/,', '/en/plan/'],
	['/en/plan/%E2%80%9D', '/en/plan/'],
	['/en/plan/%20', '/en/plan/'],
	['/en/plan/%', '/en/plan/'],
	['/en%2Fplan%2F', '/en/plan/'],
	['/en\\plan', '/en/plan/'],
	['/en/check-in/wellbeing/sheet/?', '/en/check-in/wellbeing/sheet/']
])('%s is the page %s', (passedOn, page) => {
	expect(pageAddress(passedOn)).toBe(page);
	expect(pageAddress(page)).toBe(page);
});

test('it leads to no other host and stays what it was', () => {
	for (const path of ['//elsewhere.example/en', '/\\elsewhere.example', '/%2f%2felsewhere.example'])
		expect(pageAddress(path)).toMatch(/^\/[^/\\]/);
});
