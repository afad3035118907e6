import type { Answer, Call } from './call.ts';
import * as desk from './desk-routes.ts';
import type { Receiver } from './receiver.ts';
import { Refused } from './refusals.ts';
import { deleteRequest, getRevoked, getState, putRequest } from './sender-routes.ts';
import { getHealth, getMetrics } from './watch-routes.ts';

export type Route = {
	method: 'GET' | 'PUT' | 'POST' | 'DELETE';
	/** As in openapi.json; `{id}` stands for one part of the address. */
	path: string;
	answer(receiver: Receiver, call: Call): Answer | Promise<Answer>;
};

const route = (method: Route['method'], path: string, answer: Route['answer']): Route => ({
	method,
	path,
	answer
});

/** Every address of the receiver. */
export const routes: readonly Route[] = [
	route('GET', '/v1/health', getHealth),
	route('GET', '/v1/metrics', getMetrics),
	route('GET', '/v1/revoked', getRevoked),
	route('PUT', '/v1/requests/{id}', putRequest),
	route('DELETE', '/v1/requests/{id}', deleteRequest),
	route('GET', '/v1/requests/{id}/state', getState),
	route('GET', '/v1/desk/session', desk.getSession),
	route('POST', '/v1/desk/enrol/options', desk.enrolOptions),
	route('POST', '/v1/desk/enrol', desk.enrol),
	route('POST', '/v1/desk/sign-in/options', desk.signInOptions),
	route('POST', '/v1/desk/sign-in', desk.signIn),
	route('POST', '/v1/desk/sign-out', desk.signOut),
	route('GET', '/v1/desk/requests', desk.listRequests),
	route('POST', '/v1/desk/requests/{id}/open', desk.openRequest),
	route('POST', '/v1/desk/requests/{id}/claim', desk.claimRequest),
	route('POST', '/v1/desk/requests/{id}/release', desk.releaseRequest),
	route('POST', '/v1/desk/requests/{id}/take', desk.takeRequest),
	route('POST', '/v1/desk/requests/{id}/hand', desk.handRequest),
	route('POST', '/v1/desk/requests/{id}/done', desk.doneRequest),
	route('POST', '/v1/desk/requests/{id}/close', desk.closeRequest)
];

const split = (path: string) => path.split('/');

function match(path: string, parts: readonly string[]): string | null {
	const pattern = split(path);
	if (pattern.length !== parts.length) return null;
	let id = '';
	for (const [at, part] of pattern.entries()) {
		if (part === '{id}') id = parts[at] ?? '';
		else if (part !== parts[at]) return null;
	}
	return id;
}

/** The methods that an address takes; empty where there is nothing. */
export const methodsAt = (address: string) =>
	routes.filter(({ path }) => match(path, split(address)) !== null).map(({ method }) => method);

/** The route of a method and an address, and what stands for `{id}`. Refused where there is none. */
export function routeFor(method: string, address: string): { route: Route; id: string } {
	const parts = split(address);
	let known = false;
	for (const route of routes) {
		const id = match(route.path, parts);
		if (id === null) continue;
		if (route.method === method) return { route, id };
		known = true;
	}
	throw new Refused(known ? 'wrong-method' : 'no-route');
}
