import { expect, test } from 'vitest';
import { SHARED_KINDS } from '#lib/domain/request/choices.ts';
import { importsOf } from './arrows.ts';
import { readSources } from './sources.ts';

const ofRequests =
	/^src\/(routes\/\[lang=locale\]\/contact\/|lib\/(db\/request|domain\/request\/|deliver))/;
const own = new Map(
	[...readSources(['src'], /\.(ts|svelte)$/)].filter(([path]) => ofRequests.test(path))
);
const all = readSources(['src/lib', 'src/routes'], /\.(ts|svelte)$/);
const isTest = (path: string) => path.endsWith('.test.ts');

test('nothing that makes a request reads the safety plan', () => {
	expect(own.size).toBeGreaterThan(15);
	for (const [path, text] of own) {
		const planned = importsOf(text).filter((name) => /plan/.test(name));
		expect(planned, path).toEqual([]);
		if (!isTest(path)) expect(text, path).not.toMatch(/['"`]plan['"`]/);
	}
});

test('nothing that makes a request reads the page on staying well', () => {
	for (const [path, text] of own) expect(text, path).not.toMatch(/staying-?well/i);
	expect(SHARED_KINDS).toEqual(['goals', 'life-areas', 'check-in', 'about-me']);
});

test('one function puts a body on the network, and it takes a sealed envelope', () => {
	const sending = [...all].filter(
		([path, text]) => !isTest(path) && /\bmethod: '(PUT|POST|PATCH)'/.test(text)
	);
	// The team's staff talk to the receiver from their desk, and only from there.
	const desk = 'src/lib/device/ask-desk.ts';
	expect(sending.map(([path]) => path).sort()).toEqual([desk, 'src/lib/device/send.ts']);
	const users = [...all].filter(([, text]) =>
		importsOf(text).some((name) => /ask-desk/.test(name))
	);
	expect(users.length).toBeGreaterThan(0);
	for (const [path] of users) expect(path).toMatch(/^src\/routes\/desk\/|\/device\/key-check/);
	expect(all.get('src/lib/device/send.ts')).toMatch(/envelope: SealedEnvelope,/);
});

test('no page has a form that a browser could post by itself', () => {
	for (const [path, text] of all)
		expect(text, path).not.toMatch(/<form[^>]*\s(action|method)=|formaction=|sendBeacon/);
});
