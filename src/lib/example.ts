import { momentNow } from '#lib/db/check-ins.ts';
import { seededSession } from '#lib/db/vault/seeded-session.ts';
import type { Session } from '#lib/db/vault/session.ts';
import { exampleRows } from '#lib/domain/example/rows.ts';
import type { ExamplePack } from '#lib/domain/example/example.ts';
import type { Language } from '#lib/domain/site/language.ts';

/** A session in memory: on the made-up person in the example, else on nothing yet. */
export const openSeeded = (language: Language, isExample: boolean): Promise<Session> =>
	isExample ? openExample(language) : seededSession([], 'together');

/** A session on the made-up person as of now, out of a file of the site; throws when it can't be had. */
export async function openExample(language: Language): Promise<Session> {
	const address = `/example/${language}.json`;
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
	const { example, words } = (await answer.json()) as ExamplePack;
	const { day, at } = momentNow();
	return seededSession(exampleRows(example, words, day, at));
}
