declare module 'smtp-server' {
	import type { Server } from 'node:net';
	import type { Readable } from 'node:stream';

	interface Session {
		envelope: { rcptTo: { address: string }[] };
	}
	type Done = (error?: Error | null) => void;
	interface Options {
		authOptional: boolean;
		disabledCommands: string[];
		onConnect(session: Session, done: Done): void;
		onData(stream: Readable, session: Session, done: Done): void;
	}
	export class SMTPServer {
		readonly server: Server;
		constructor(options: Options);
		listen(port: number, host: string): void;
		close(done: () => void): void;
	}
}
