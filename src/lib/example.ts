import { momentNow } from '#lib/db/check-ins.ts';
import { openOn } from '#lib/db/session.ts';
import { isExample } from '#lib/device/example.ts';
import type { ExamplePack } from '#lib/domain/example-pack.ts';
import type { Language } from '#lib/domain/language.ts';

/** In the example, everything opens on the made-up person; called before any page asks for what is kept. */
export function openExample(language: () => Language): void {
	if (!isExample()) return;
	openOn(async () => {
		const address = `/example/${language()}.json`;
		// Fetched only here, so that nobody else waits for it.
		const [{ exampleRows }, answer] = await Promise.all([
			import('#lib/domain/example.ts'),
			fetch(address)
		]);
		if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
		const { example, words } = (await answer.json()) as ExamplePack;
		const { day, at } = momentNow();
		return exampleRows(example, words, day, at);
	});
}
