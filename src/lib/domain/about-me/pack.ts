import * as z from 'zod/mini';
import type { AboutMeHeading } from './about-me.ts';
import { PackError, parsePack } from '../pack.ts';

/** The headings of About me in their order, with ready phrases to start from. */
export const AboutMePack = z.strictObject({
	sections: z.array(z.strictObject({ id: z.string(), phrases: z.array(z.string()) }))
});
export type AboutMePack = z.infer<typeof AboutMePack>;

/** Words of one language by id; `checkedBy` is the speaker who read them, null while nobody has. */
export const AboutMeWords = z.strictObject({
	checkedBy: z.nullable(z.string()),
	sections: z.record(
		z.string(),
		z.strictObject({
			title: z.string(),
			why: z.string(),
			phrases: z.record(z.string(), z.string())
		})
	)
});
export type AboutMeWords = z.infer<typeof AboutMeWords>;

/** The headings with their words; PackError names what has none. */
export function aboutMeHeadings(pack: AboutMePack, value: unknown, file: string): AboutMeHeading[] {
	const words = parsePack(AboutMeWords, value, file);
	return pack.sections.map(({ id, phrases }) => {
		const said = words.sections[id];
		if (!said) throw new PackError(file, `sections.${id}`, 'missing');
		const told = phrases.map((phrase) => {
			const text = said.phrases[phrase];
			if (!text) throw new PackError(file, `sections.${id}.phrases.${phrase}`, 'missing');
			return { id: phrase, text };
		});
		return { id, title: said.title, why: said.why, phrases: told };
	});
}
