import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Keeps no more than so many connections open. A newcomer beyond that is heard, and whoever has been silent the longest goes. */
export function limitSockets(server: Server, most: number): void {
	const open = new Set<Socket>();
	// In the order in which they fell silent.
	const silent = new Set<Socket>();
	server.on('connection', (socket: Socket) => {
		open.add(socket);
		silent.add(socket);
		socket.once('close', () => {
			open.delete(socket);
			silent.delete(socket);
		});
		if (open.size <= most) return;
		const [longest] = silent.size > 1 ? silent : open;
		longest?.destroy();
	});
	const busy = ({ socket }: IncomingMessage, response: ServerResponse) => {
		silent.delete(socket);
		response.once('close', () => open.has(socket) && silent.add(socket));
	};
	for (const asking of ['request', 'checkContinue', 'checkExpectation']) server.on(asking, busy);
}
