import { guidePack } from '#lib/content/guides.ts';
import { STEPS, type LifeEvent, type LifeEventWords } from '#lib/domain/life-event/life-event.ts';
import type { Language } from '#lib/domain/site/language.ts';
import type { Line } from './line.ts';

/** Where a step leads: a page of the app as a path, or a number to press; the words by key, or as they stand. */
type StepLink =
	| { path: string; key: string; values: Record<string, string> }
	| { href: string; name: string; key: string; values: Record<string, string> };

function linkOf(
	event: string,
	link: NonNullable<LifeEvent['steps']['today']>,
	lines: readonly Line[],
	language: Language
): StepLink | null {
	switch (link.to) {
		case 'guide': {
			const { title } = guidePack(link.id, language).words;
			return { path: `guides/${link.id}/`, key: 'life-events:link-guide', values: { title } };
		}
		case 'check-in':
			return { path: `check-in/${link.id}/`, key: 'life-events:link-check-in', values: {} };
		case 'line': {
			const line = lines.find(({ id }) => id === link.id);
			const way = line?.ways[0];
			// One that some nations lack stands below, with the nations it is for beside it.
			if (line && line.where.length > 0)
				return { path: `life-events/${event}/#lines`, key: 'life-events:lines-title', values: {} };
			return line && way ? { ...way, name: line.name } : null;
		}
		default:
			return { path: `${link.id}/`, key: `life-events:link-${link.id}`, values: {} };
	}
}

/** The first steps of an event in order, each with where it leads. */
export const stepsOf = (
	event: LifeEvent,
	words: LifeEventWords,
	lines: readonly Line[],
	language: Language
) =>
	STEPS.map((when) => {
		const link = event.steps[when];
		return {
			when,
			text: words.steps[when],
			link: link ? linkOf(event.id, link, lines, language) : null
		};
	});
export type FirstStep = ReturnType<typeof stepsOf>[number];
