import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Call } from './call.ts';
import type { Receiver } from './receiver.ts';
import { Refused, REFUSALS } from './refusals.ts';
import { senderOf } from './proxies.ts';
import { methodsAt, routeFor } from './routes.ts';

const everywhere = {
	'Cache-Control': 'no-store',
	'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
	'Cross-Origin-Resource-Policy': 'same-site',
	'Referrer-Policy': 'no-referrer',
	'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
	'X-Content-Type-Options': 'nosniff'
};
const ASKED_HEADERS = 'Content-Type, Withdraw-Hash, Withdraw-Token, Work';

/** What a page of the app's own origin may do, and nothing for any other. Refused for a page of another origin. */
function crossOrigin({ settings }: Receiver, { headers, url = '' }: IncomingMessage) {
	const { origin } = headers;
	if (origin === undefined) return { Vary: 'Origin' };
	if (!settings.origins.includes(origin)) throw new Refused('other-origin');
	return {
		Vary: 'Origin',
		'Access-Control-Allow-Origin': origin,
		'Access-Control-Expose-Headers': 'Retry-After',
		...(url.startsWith('/v1/desk/') && { 'Access-Control-Allow-Credentials': 'true' })
	};
}

function addressOf({ settings }: Receiver, { headers, socket }: IncomingMessage): string {
	const forwarded = headers['x-forwarded-for'];
	// Node joins several of these with commas.
	const named = typeof forwarded === 'string' ? forwarded : undefined;
	return senderOf(socket.remoteAddress ?? '', named, settings.isProxy);
}

function preflight(url: string): Answer {
	const methods = methodsAt(url);
	if (methods.length === 0) throw new Refused('no-route');
	const headers = {
		'Access-Control-Allow-Methods': methods.join(', '),
		'Access-Control-Allow-Headers': ASKED_HEADERS,
		'Access-Control-Max-Age': '600'
	};
	return { status: 204, headers };
}

function answerTo(receiver: Receiver, request: IncomingMessage): Answer | Promise<Answer> {
	const { method = '', url = '' } = request;
	if (method === 'OPTIONS') return preflight(url);
	// The answer to HEAD is that to GET, of which Node leaves the body out.
	const { route, id } = routeFor(method === 'HEAD' ? 'GET' : method, url);
	const call: Call = { request, id, address: addressOf(receiver, request) };
	return route.answer(receiver, call);
}

function refusal({ counts }: Receiver, error: unknown, url: string): Answer {
	const refused = error instanceof Refused ? error : new Refused('failed');
	counts.add(refused.code);
	// Only the kind of failure: its message could quote what somebody sent.
	if (refused !== error) counts.add(`failed by ${kindOf(error)}`);
	const { code, message, more, retryAfter } = refused;
	const headers: Record<string, string> = {};
	if (retryAfter !== undefined) headers['Retry-After'] = String(retryAfter);
	if (code === 'wrong-method') headers.Allow = methodsAt(url).join(', ');
	return { status: REFUSALS[code][0], json: { error: code, message, ...more }, headers };
}

function kindOf(error: unknown): string {
	const { code, name } = error as { code?: unknown; name?: unknown };
	return /^\w+$/.exec(String(code ?? name))?.[0] ?? 'something unknown';
}

function send(
	response: ServerResponse,
	{ status, json, text, bytes, headers }: Answer,
	close: boolean
) {
	const body = bytes ?? text ?? (json === undefined ? undefined : JSON.stringify(json));
	const type = bytes
		? 'application/octet-stream'
		: text === undefined
			? 'application/json'
			: 'text/plain; version=0.0.4; charset=utf-8';
	response.writeHead(status, {
		...headers,
		...(body !== undefined && { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }),
		// A body that nobody wants is not read to its end.
		...(close && { Connection: 'close' })
	});
	response.end(body);
}

async function serve(receiver: Receiver, request: IncomingMessage, response: ServerResponse) {
	for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
	let answer: Answer;
	try {
		for (const [name, value] of Object.entries(crossOrigin(receiver, request)))
			response.setHeader(name, value);
		answer = await answerTo(receiver, request);
	} catch (error) {
		answer = refusal(receiver, error, request.url ?? '');
	}
	const unread = answer.status >= 400 && !request.complete;
	const long = Number(request.headers['content-length'] ?? Infinity) > 20_000;
	send(response, answer, unread && long);
}

export type Serving = { origin: string; server: Server; close(): Promise<void> };

/** Takes requests at the settings' host and port; port 0 takes a free one. Rejects when the port is taken. */
export async function startServing(receiver: Receiver): Promise<Serving> {
	const { host, port } = receiver.settings;
	const server = createServer(
		{
			requestTimeout: 15_000,
			headersTimeout: 10_000,
			connectionsCheckingInterval: 5000,
			maxHeaderSize: 8192,
			keepAliveTimeout: 5000
		},
		(request, response) => void serve(receiver, request, response)
	);
	server.maxConnections = 2000;
	server.on('checkContinue', (request, response) => void serve(receiver, request, response));
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const taken = `Port ${port} is already in use. Choose another: RECEIVER_PORT=${port + 10}`;
			reject(error.code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error);
		});
		server.listen(port, host, resolve);
	});
	const close = async () => {
		const closed = new Promise((resolve) => server.close(resolve));
		server.closeIdleConnections();
		await receiver.intake.settled();
		// Whoever is still half-way through a body may send it again later.
		const soon = setTimeout(() => server.closeAllConnections(), 2000);
		await closed;
		clearTimeout(soon);
	};
	const taken = (server.address() as AddressInfo).port;
	return { origin: `http://${host}:${taken}`, server, close };
}
