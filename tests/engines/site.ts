import '../demonstration.ts';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { receiverOrigin } from '../../src/hosting/receiver-origin.ts';
import { startServer } from '../../src/hosting/serve.ts';
import { startDeskReceiver, type DeskReceiver } from '../journeys/desk-receiver.ts';
import { OwnBuild } from '../journeys/own-build.ts';

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
	const build = new OwnBuild();
	const built = await startServer({ dir: build.dir, port: 0 });
	let receiverAt = IN_BUILD;
	// The files say it as they lie there; the policy in the headers is made at each answer.
	const server = createServer((from: IncomingMessage, to: ServerResponse) => {
		const { method, headers } = from;
		const through = ask(built.origin + (from.url ?? '/'), { method, headers }, (answer) => {
			const policy = String(answer.headers['content-security-policy'] ?? '');
			to.writeHead(answer.statusCode ?? 500, {
				...answer.headers,
				...(policy && { 'content-security-policy': policy.replaceAll(IN_BUILD, receiverAt) })
			});
			answer.pipe(to);
		});
		through.on('error', () => to.destroy());
		from.pipe(through);
	});
	const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, resolve));
	await listen(0);
	const { port } = server.address() as AddressInfo;
	const origin = `http://localhost:${port}`;
	const receiver = await startDeskReceiver(origin);
	await receiver.begin();
	receiverAt = receiver.origin;
	build.exchange(IN_BUILD, receiverAt);
	await build.relist();
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
		build.remove();
		await receiver.stop();
	};
	return { origin, receiver, stop, again: () => listen(port), close };
}
