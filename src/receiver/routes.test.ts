import { expect, test } from 'vitest';
import { ENVELOPE_BYTES } from '#lib/domain/sealing/envelope.ts';
import { REQUEST_OUTCOMES } from '#lib/domain/desk/desk-request.ts';
import document from './openapi.json' with { type: 'json' };
import { REFUSALS } from './refusals.ts';
import { methodsAt, routeFor, routes } from './routes.ts';

type Operation = { responses: Record<string, unknown> };
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]) => {
		return { name: `${method.toUpperCase()} ${path}`, operation: operation as Operation };
	})
);
const { schemas } = document.components;

test('the file of the API and the receiver have the same addresses', () => {
	const own = routes.map(({ method, path }) => `${method} ${path}`);
	expect(operations.map(({ name }) => name).sort()).toEqual(own.sort());
});

test('the file has every refusal, and every outcome of a desk', () => {
	expect(schemas.Refusal.properties.error.enum.sort()).toEqual(Object.keys(REFUSALS).sort());
	expect(schemas.Outcome.enum).toEqual(REQUEST_OUTCOMES);
});

test('the file tells no status that the receiver does not have', () => {
	const own = new Set<number>([200, 201, ...Object.values(REFUSALS).map(([status]) => status)]);
	for (const { name, operation } of operations)
		for (const status of Object.keys(operation.responses)) {
			expect([name, status]).toEqual([name, String(Number(status))]);
			expect(own).toContain(Number(status));
		}
});

test('the file has the one length of an envelope', () => {
	const body = document.paths['/v1/requests/{id}'].put.requestBody.content;
	const { minLength, maxLength } = body['application/octet-stream'].schema;
	expect([minLength, maxLength]).toEqual([ENVELOPE_BYTES, ENVELOPE_BYTES]);
});

test('an address is matched in whole, and its methods are known', () => {
	expect(routeFor('GET', '/v1/requests/abc/state').id).toBe('abc');
	expect(methodsAt('/v1/requests/abc')).toEqual(['PUT', 'DELETE']);
	expect(methodsAt('/v1/requests/abc/def')).toEqual([]);
	expect(() => routeFor('GET', '/v1/requests/abc')).toThrow('method');
	expect(() => routeFor('GET', '/v1/requests/abc/state/')).toThrow('nothing');
});
