import { afterEach, expect, test, vi } from 'vitest';
import { askedFor } from './asked-for.ts';

afterEach(() => vi.unstubAllGlobals());

function noted(resources: [name: string, initiatorType: string][]) {
	vi.stubGlobal('location', new URL('https://here.example/en/my-data/'));
	vi.stubGlobal('performance', {
		getEntriesByType: (entryType: string) =>
			entryType === 'navigation'
				? [{ name: 'https://here.example/en/', entryType, initiatorType: 'navigation' }]
				: resources.map(([name, initiatorType]) => ({ name, initiatorType, entryType }))
	});
}

test('what was asked for is counted by kind and host, and what never left the page is not', () => {
	noted([
		['https://here.example/_app/a.js', 'script'],
		['https://here.example/_app/b.css', 'link'],
		['https://here.example/en/goals/__data.json', 'fetch'],
		['blob:https://here.example/1', 'other'],
		['https://calls.example/v1/health', 'fetch']
	]);
	expect(askedFor()).toEqual({
		isFull: false,
		all: [
			{ host: 'here.example', isOwn: true, kind: 'page', count: 1 },
			{ host: 'here.example', isOwn: true, kind: 'part', count: 2 },
			{ host: 'here.example', isOwn: true, kind: 'data', count: 1 },
			{ host: 'calls.example', isOwn: false, kind: 'call', count: 1 }
		]
	});
});

test('where the browser notes down no more, it is said that there may be more', () => {
	noted(Array.from({ length: 250 }, (_, at) => [`https://here.example/${at}.js`, 'script']));
	expect(askedFor().isFull).toBe(true);
});
