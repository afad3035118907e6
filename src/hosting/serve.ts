import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from './headers.ts';
import { mediaType } from './media.ts';
import { pageAddress } from '#lib/domain/site/page-address.ts';

export interface Site {
	origin: string;
	port: number;
	close(): Promise<void>;
}

// The path as it lies on the disk, or nothing for one that could lead out of the site, to what is
// hidden, or, by an empty part as in "//elsewhere", to another host.
function safePath(rawPath: string): string | undefined {
	try {
		const path = decodeURIComponent(rawPath);
		return /\/[/.]|[\\\0]/.test(path) || !path.startsWith('/') ? undefined : path;
	} catch {
		return undefined;
	}
}

function notFoundPage(dir: string, rawPath: string): string | undefined {
	const [, top = ''] = /^\/([a-z]+)\//.exec(rawPath) ?? [];
	return [join(dir, top, '404.html'), join(dir, '404.html')].find((file) => existsSync(file));
}

/** What an Accept-Encoding header takes: sirv looks for a name in it, and would read `br;q=0` as a yes. */
const accepted = (header = '') =>
	header
		.split(',')
		.filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
		.join();

function answerer(dir: string) {
	// Looks each file up when it is asked for, so that a new release can be put in place under it.
	const files = sirv(dir, {
		...{ dev: true, etag: true, brotli: true, gzip: true, extensions: [] },
		setHeaders: (response, path) =>
			void response.setHeader('Content-Type', mediaType(extname(path) || '.html') ?? '')
	});
	return (request: IncomingMessage, response: ServerResponse) => {
		const [rawPath = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
		const path = safePath(rawPath);
		// As the file is found, however its address is spelled.
		for (const [name, value] of Object.entries(headersFor(path ?? rawPath)))
			response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD')
			return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		const page = pageAddress(rawPath);
		const isPage = /^[a-z0-9/-]+$/.test(page) && existsSync(join(dir, page, 'index.html'));
		if (isPage && rawPath !== page) {
			const location = query === undefined ? page : `${page}?${query}`;
			return response.writeHead(308, { Location: location }).end();
		}
		request.headers['accept-encoding'] = accepted(request.headers['accept-encoding']);
		if (isPage) request.url = `${rawPath}index.html`;
		const missing = () => {
			const page = notFoundPage(dir, rawPath);
			response.setHeader('Cache-Control', 'no-cache');
			response.writeHead(404, page ? { 'Content-Type': mediaType('.html') } : {});
			response.end(page && request.method === 'GET' ? readFileSync(page) : undefined);
		};
		return isPage || (path && mediaType(extname(path)))
			? files(request, response, missing)
			: missing();
	};
}

/** Serves a built folder to this machine alone, or to whoever reaches `host`; `port` 0 takes a free one. Rejects when there is no build or the port is taken. */
export async function startServer({
	dir,
	port,
	host = 'localhost'
}: {
	dir: string;
	port: number;
	host?: string;
}): Promise<Site> {
	if (!existsSync(join(dir, 'index.html')))
		throw new Error(`There is no built site in ${dir}. Run "npm run build" first.`);
	const server = createServer(answerer(dir));
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const taken = `Port ${port} is already in use. Choose another: PORT=${port + 10} npm start`;
			reject(error.code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error);
		});
		server.listen(port, host, resolve);
	});
	const taken = (server.address() as AddressInfo).port;
	const close = () =>
		new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return { origin: `http://localhost:${taken}`, port: taken, close };
}

async function main() {
	const port = Number(process.env.PORT || 4173);
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new Error(`PORT has to be a number from 0 to 65535, not "${process.env.PORT}".`);
	const site = await startServer({
		dir: process.argv[2] ?? 'build',
		port,
		...(process.env.HOST && { host: process.env.HOST })
	});
	console.log(`Waymark is at ${site.origin}`);
	for (const signal of ['SIGTERM', 'SIGINT'] as const)
		process.once(signal, () => void site.close().then(() => process.exit(0)));
}

if (import.meta.main)
	main().catch((error: Error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
