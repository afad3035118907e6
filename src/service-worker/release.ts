/// <reference lib="webworker" />
import { keptPaths } from '#lib/device/keeping.ts';
import { filesOf, type KeptList } from '#lib/domain/keeping/keeping.ts';

/** KEPT is written in front of the worker by the last step of a build: src/hosting/finish.ts. */
declare const self: ServiceWorkerGlobalScope & { KEPT?: KeptList };

/** What this release is made of. */
export const list = self.KEPT ?? { files: {}, bytes: {} };
export const files = filesOf(list);
export const fileAt = new Map(files.map((file) => [file.path, file]));
/** The languages that some paths are in. */
export const languagesIn = (paths: readonly string[]) =>
	__LANGUAGES__.filter((one) => paths.some((path) => path.startsWith(`/${one}/`)));

/** The languages that whoever is here reads: by the pages that are open, else by what is kept, else by the browser. */
export async function ownLanguages(): Promise<readonly string[]> {
	const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	const here = languagesIn(open.map(({ url }) => new URL(url).pathname));
	if (here.length > 0) return here;
	const kept = languagesIn([...(await keptPaths())]);
	if (kept.length > 0) return kept;
	const wanted = navigator.languages.map((tag) => tag.split('-')[0]);
	return [wanted.find((tag) => tag && __LANGUAGES__.includes(tag)) ?? __LANGUAGES__[0]];
}
