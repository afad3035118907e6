import { renameSync } from 'node:fs';
import { createServer, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startServer } from '../../src/hosting/serve.ts';
import { filesOf, type KeptList } from '../../src/lib/domain/keeping/keeping.ts';
import { OwnBuild, WORKER } from './own-build.ts';

const PORTAL = '<!doctype html><title>Sign in</title><h1>Sign in to this network</h1>';
const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** What a host, or somebody between, may answer instead of a file. */
export const WRONGS = {
	'a page of another kind': (to: ServerResponse) => to.writeHead(200, html).end(PORTAL),
	'nothing there': (to: ServerResponse) => to.writeHead(404, html).end('<h1>Not found</h1>'),
	'a way elsewhere': (to: ServerResponse) => to.writeHead(302, { Location: '/portal' }).end(),
	'other bytes': (to: ServerResponse, type: string) =>
		to.writeHead(200, { 'Content-Type': type }).end('/* of another release */')
};
export type Wrong = keyof typeof WRONGS;

/** A site of a test's own, whose files can be answered wrongly and whose releases can change. */
export interface TamperedSite {
	origin: string;
	dir: string;
	/** Says which paths are answered how; undefined for what is answered as it should be. */
	wrong: (path: string) => Wrong | undefined;
	/** Every path that scripts and workers asked for. */
	asked: string[];
	/** What the worker keeps of the release that is up. */
	list: () => KeptList;
	/** Puts up a release in which some files are changed. */
	release: (changes: Record<string, (text: string) => string>) => Promise<void>;
	/** Gives a file another name, also wherever it is mentioned, and puts that up as a release. */
	rename: (from: string, to: string) => Promise<void>;
	close: () => Promise<void>;
}

export async function tamperedSite(): Promise<TamperedSite> {
	const build = new OwnBuild();
	const inner = await startServer({ dir: build.dir, port: 0 });
	const site: TamperedSite = {
		...{ origin: '', dir: build.dir, wrong: () => undefined, asked: [] },
		list: build.list,
		release: async ({ [WORKER]: change, ...changes }) => {
			for (const [file, change] of Object.entries(changes))
				build.put(file, change(build.read(file)));
			if (change) build.put(WORKER, change(build.read(WORKER)));
			else await build.relist();
		},
		rename: async (from, to) => {
			const [old = '', next = ''] = [from, to].map((path) => path.split('/').at(-1));
			build.exchange(old, next);
			renameSync(join(build.dir, from), join(build.dir, to));
			await build.relist();
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
			await inner.close();
			build.remove();
		}
	};
	const server = createServer((from, to) => {
		const path = (from.url ?? '/').replace(/\?.*/, '');
		// What a page shows by itself is not what the worker keeps.
		if (from.headers['sec-fetch-dest'] === 'empty') site.asked.push(path);
		if (path === '/portal') return to.writeHead(200, html).end(PORTAL);
		const { method, headers } = from;
		const through = ask(inner.origin + (from.url ?? '/'), { method, headers }, (answer) => {
			const wrong = site.wrong(path);
			if (wrong) {
				answer.resume();
				return WRONGS[wrong](to, answer.headers['content-type'] ?? 'text/plain');
			}
			to.writeHead(answer.statusCode ?? 500, answer.headers);
			return answer.pipe(to);
		});
		from.pipe(through);
	});
	await new Promise<void>((done) => server.listen(0, done));
	site.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	return site;
}

export const KINDS = {
	pages: /\/$/,
	data: /__data\.json$/,
	scripts: /\.js$/,
	'everything else': /\.(css|woff2|png|svg|webmanifest)$/
};
export type Kind = keyof typeof KINDS;

/** The files of one kind that a reader of English needs first; every so-manieth of them, beginning with one of the first so many. */
export function firstOfKind(list: KeptList, kind: Kind, every = 1, from = 0): string[] {
	const first = filesOf(list).filter(
		({ path, first }) => ['*', 'en'].includes(first) && KINDS[kind].test(path)
	);
	return first.map(({ path }) => path).filter((_, place) => place % every === from % every);
}
