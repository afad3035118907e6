import { expect, test } from 'vitest';
import { headersFile, headersFor } from './headers.ts';

const directives = (path: string) =>
	new Map(
		(headersFor(path)['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
			const [name = '', ...values] = directive.split(' ');
			return [name, values.join(' ')];
		})
	);

test('a page cannot be framed, cannot post a form and talks to its own site and its receiver only', () => {
	const policy = directives('/en/');
	for (const name of ['frame-ancestors', 'form-action', 'base-uri', 'object-src'])
		expect(policy.get(name)).toBe("'none'");
	expect(policy.get('connect-src')).toBe("'self' http://localhost:4174");
});

test('the page header leaves scripts and styles to the hashes in the page', () => {
	for (const name of ['default-src', 'script-src', 'style-src', 'require-trusted-types-for'])
		expect(directives('/en/').has(name)).toBe(false);
});

test('the service worker has a whole policy of its own', () => {
	const policy = directives('/service-worker.js');
	expect(policy.get('default-src')).toBe("'none'");
	expect(policy.get('script-src')).toBe("'self'");
	expect(policy.get('connect-src')).toBe("'self'");
});

test('only files with a hash in their name are kept without asking again', () => {
	expect(headersFor('/_app/immutable/a.1f.js')['Cache-Control']).toContain('immutable');
	for (const path of ['/', '/en/about/', '/service-worker.js', '/_app/version.json'])
		expect(headersFor(path)['Cache-Control']).toBe('no-cache');
});

test('every answer carries the same protection', () => {
	const headers = headersFor('/cy/');
	expect(headers['X-Content-Type-Options']).toBe('nosniff');
	expect(headers['Referrer-Policy']).toBe('no-referrer');
	expect(headers['Cross-Origin-Opener-Policy']).toBe('same-origin');
	expect(headers['Cross-Origin-Resource-Policy']).toBe('same-origin');
	expect(headers['Strict-Transport-Security']).toMatch(/^max-age=63072000/);
	expect(headers['Permissions-Policy']).toContain('geolocation=()');
});

test('no two rules of the headers file set Cache-Control for one path', () => {
	const text = headersFile(['/', '/en/*', '/service-worker.js']);
	const rules = text.trim().split('\n\n');
	const caching = rules.filter((rule) => rule.includes('Cache-Control'));
	expect(caching.map((rule) => rule.split('\n')[0])).toEqual([
		'/_app/immutable/*',
		'/',
		'/en/*',
		'/service-worker.js'
	]);
	expect(rules[0]).toMatch(/^\/\*\n/);
});

test('passkeys are for the site itself alone, and all else of a device is switched off', () => {
	const policy = (path: string) => headersFor(path)['Permissions-Policy']?.split(', ') ?? [];
	for (const path of ['/en/', '/cy/my-data/', '/desk/']) {
		const on = policy(path).filter((one) => !one.endsWith('=()'));
		expect(on).toEqual(['publickey-credentials-create=(self)', 'publickey-credentials-get=(self)']);
		expect(policy(path)).toContain('camera=()');
	}
	// Said once: hosts join what is said twice, and browsers differ about the last word.
	expect(headersFile(['/desk/*', '/en/*']).match(/publickey-credentials-get/g)).toHaveLength(1);
});

test('the desk stays in no cache and no index', () => {
	expect(headersFor('/desk/')).toMatchObject({
		'Cache-Control': 'no-store',
		'X-Robots-Tag': 'noindex, nofollow'
	});
	const rule = headersFile(['/desk/*', '/en/*'])
		.split('\n\n')
		.find((one) => one.startsWith('/desk/*'));
	expect(rule).toContain('no-store');
});

test('the worker that is told a passphrase may ask for nothing, and WebAssembly works in it', () => {
	const path = '/_app/immutable/workers/argon2-worker-a1.js';
	const policy = directives(path);
	expect(policy.get('connect-src')).toBe("'none'");
	expect(policy.get('trusted-types')).toBe("'none'");
	expect(policy.has('script-src') || policy.has('default-src')).toBe(false);
	expect(headersFor(path)['Cache-Control']).toContain('immutable');
	// On hosts that join repeated headers both policies hold, and neither stops it.
	expect(headersFile(['/en/*'])).toMatch(/immutable\/workers\/\*\n {2}Content-Security-Policy: /);
});
