import '../demonstration.ts';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { receiverOrigin } from '../../src/hosting/receiver-origin.ts';
import { startServer } from '../../src/hosting/serve.ts';
import { startDeskReceiver, type DeskReceiver } from '../journeys/desk-receiver.ts';

/** The built site and a receiver of its own, at addresses of their own, until they are closed. */
export interface OwnSite {
	origin: string;
	receiver: DeskReceiver;
	/** Takes the site away, as where there is no network. */
	stop(): Promise<void>;
	/** Brings it back, at the same address. */
	again(): Promise<void>;
	close(): Promise<void>;
}

const IN_BUILD = receiverOrigin(process.env);

/** The built site, with the receiver's address in it exchanged for that of the test's own receiver. */
export async function startSite(): Promise<OwnSite> {
	const built = await startServer({ dir: 'build', port: 0 });
	let receiverAt = IN_BUILD;
	const exchange = (text: string) => text.replaceAll(IN_BUILD, receiverAt);
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const found = await fetch(built.origin + request.url, { redirect: 'manual' });
		const headers = [...found.headers]
			.filter(
				([name]) =>
					!/^(content-(encoding|length)|etag|connection|keep-alive|transfer-encoding|date)$/.test(
						name
					)
			)
			.map(([name, value]): [string, string] => [name, exchange(value)]);
		response.writeHead(found.status, Object.fromEntries(headers));
		const isText = /text|json|javascript/.test(found.headers.get('content-type') ?? '');
		response.end(isText ? exchange(await found.text()) : Buffer.from(await found.arrayBuffer()));
	};
	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, resolve));
	await listen(0);
	const { port } = server.address() as AddressInfo;
	const origin = `http://localhost:${port}`;
	const receiver = await startDeskReceiver(origin);
	await receiver.begin();
	receiverAt = receiver.origin;
	const stop = async () => {
		if (!server.listening) return;
		await new Promise((resolve) => {
			server.close(resolve);
			server.closeAllConnections();
		});
	};
	const close = async () => {
		await stop();
		await built.close();
		await receiver.stop();
	};
	return { origin, receiver, stop, again: () => listen(port), close };
}
