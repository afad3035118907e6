import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headersFor } from './headers.ts';
import { mediaType } from './media.ts';

export interface Site {
	origin: string;
	port: number;
	close(): Promise<void>;
}

type Found = { file: string } | { redirect: string } | undefined;

const kindOf = async (path: string) => {
	const found = await stat(path).catch(() => undefined);
	return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : undefined;
};

function segmentsOf(rawPath: string): string[] | undefined {
	try {
		return decodeURIComponent(rawPath).split('/').slice(1);
	} catch {
		return undefined;
	}
}

async function find(dir: string, rawPath: string): Promise<Found> {
	const segments = segmentsOf(rawPath);
	// An empty segment would make "//elsewhere" a redirect to another host.
	const strange = (part: string, at: number) =>
		/^\.|[\\\0]/.test(part) || (part === '' && at < (segments?.length ?? 0) - 1);
	if (!segments || segments.some(strange)) return undefined;
	const path = join(dir, ...segments);
	const index = join(path, 'index.html');
	if (segments.at(-1) === '') return (await kindOf(index)) === 'file' ? { file: index } : undefined;
	const kind = await kindOf(path);
	if (kind === 'folder' && (await kindOf(index)) === 'file') return { redirect: `${rawPath}/` };
	return kind === 'file' && mediaType(extname(path)) ? { file: path } : undefined;
}

function notFoundPage(dir: string, rawPath: string): string | undefined {
	const [, top = ''] = /^\/([a-z]+)\//.exec(rawPath) ?? [];
	return [join(dir, top, '404.html'), join(dir, '404.html')].find((file) => existsSync(file));
}

/** Whether an Accept-Encoding header takes this encoding; `q=0` says no. */
function accepts(header: string | undefined, encoding: string): boolean {
	const part = header?.split(',').find((each) => each.trim().split(';')[0] === encoding);
	return part !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(part);
}

async function bodyOf(file: string, encodings: string | undefined) {
	for (const [encoding, ending] of [
		['br', '.br'],
		['gzip', '.gz']
	] as const) {
		if (!accepts(encodings, encoding)) continue;
		const body = await readFile(file + ending).catch(() => undefined);
		if (body) return { body, encoding };
	}
	return { body: await readFile(file), encoding: undefined };
}

async function answer(dir: string, request: IncomingMessage, response: ServerResponse) {
	const [rawPath = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
	for (const [name, value] of Object.entries(headersFor(rawPath))) response.setHeader(name, value);
	if (request.method !== 'GET' && request.method !== 'HEAD')
		return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
	const found = await find(dir, rawPath);
	if (found && 'redirect' in found) {
		const location = query === undefined ? found.redirect : `${found.redirect}?${query}`;
		return response.writeHead(308, { Location: location }).end();
	}
	const file = found?.file ?? notFoundPage(dir, rawPath);
	if (!found) response.setHeader('Cache-Control', 'no-cache');
	if (!file) return response.writeHead(404).end();
	const { body, encoding } = await bodyOf(file, request.headers['accept-encoding']);
	const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	response.setHeader('Vary', 'Accept-Encoding').setHeader('ETag', tag);
	const known = request.headers['if-none-match']?.split(',').map((each) => each.trim());
	if (found && known?.includes(tag)) return response.writeHead(304).end();
	if (encoding) response.setHeader('Content-Encoding', encoding);
	response.writeHead(found ? 200 : 404, {
		'Content-Type': mediaType(extname(file)),
		'Content-Length': body.length
	});
	return response.end(request.method === 'HEAD' ? undefined : body);
}

/** Serves a built folder; `port` 0 takes a free one. Rejects when there is no build or the port is taken. */
export async function startServer({ dir, port }: { dir: string; port: number }): Promise<Site> {
	if (!existsSync(join(dir, 'index.html')))
		throw new Error(`There is no built site in ${dir}. Run "npm run build" first.`);
	const server = createServer((request, response) => {
		answer(dir, request, response).catch(() => {
			if (!response.headersSent) response.writeHead(500);
			response.end();
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const taken = `Port ${port} is already in use. Choose another: PORT=${port + 10} npm start`;
			reject(error.code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error);
		});
		server.listen(port, resolve);
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
	const site = await startServer({ dir: process.argv[2] ?? 'build', port });
	console.log(`Waymark is at ${site.origin}`);
	for (const signal of ['SIGTERM', 'SIGINT'] as const)
		process.once(signal, () => void site.close().then(() => process.exit(0)));
}

if (import.meta.main)
	main().catch((error: Error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
