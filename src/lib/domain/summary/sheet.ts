import { answersBlock, lineBlock, noticeOf, packOf } from './check-in-blocks.ts';
import {
	ASKED,
	GROUPS,
	groupOf,
	type Group,
	type Part,
	type PartOf,
	type Place,
	type SummaryPack
} from './part.ts';
import type { SheetBlock, SheetLine, Speaker } from './sheet-line.ts';

export interface SheetSection {
	group: Group;
	title: string;
	notes: string[];
	blocks: SheetBlock[];
}

function goalBlock({ say, date }: Speaker, part: PartOf<'goal'>): SheetBlock {
	const placed = (key: string, place: Place | null): SheetLine[] =>
		place
			? [
					{
						label: say(key),
						text: say('summary:placed', { value: place.value, date: date(place.day) })
					}
				]
			: [];
	const lines: SheetLine[] = [
		{ text: say(`summary:goal-${part.state}`, { date: date(part.since) }) },
		...placed('summary:goal-first', part.first),
		...placed('summary:goal-latest', part.latest)
	];
	if (part.ten) lines.push({ label: say('summary:goal-ten'), text: part.ten, own: true });
	if (part.enough !== null)
		lines.push({
			label: say('summary:goal-enough'),
			text: say('summary:out-of', { value: part.enough, max: 10 })
		});
	for (const { text, done } of part.steps) {
		const label = done ? say('summary:step-done', { date: date(done) }) : say('summary:step-open');
		lines.push({ label, text, own: true });
	}
	return { id: part.id, title: part.hope, own: true, lines };
}

function blockOf(speaker: Speaker, packs: readonly SummaryPack[], part: Part): SheetBlock {
	const { say, date } = speaker;
	const { id } = part;
	switch (part.kind) {
		case 'answers':
			return answersBlock(speaker, packOf(packs, part.pack), part);
		case 'line':
			return lineBlock(speaker, packOf(packs, part.pack), part);
		case 'goal':
			return goalBlock(speaker, part);
		case 'option':
			return {
				...{ id, title: part.name },
				lines: ASKED.flatMap((asked) => {
					const said = part.said[asked];
					return said
						? [{ label: say(`summary:tried-${asked}`), text: say(`summary:tried-${said}`) }]
						: [];
				})
			};
		case 'guide': {
			const felt = part.felt && say(`summary:felt-${part.felt}`);
			const done = say('summary:guide-done', { date: date(part.day) });
			return { id, title: part.title, lines: [{ text: [done, felt].filter(Boolean).join(' ') }] };
		}
		case 'written':
			return { id, title: part.title, lines: [{ text: part.text, own: true }] };
		case 'moment':
			return { id, title: date(part.day), lines: [{ text: part.text, own: true }] };
		case 'plan': {
			const lines = part.headings.map(({ title, text }) => ({ label: title, text, own: true }));
			return { id, title: say('summary:plan-title'), lines };
		}
	}
}

/** The picked parts as they stand on the page, under their headings. */
export function sheetOf(
	parts: readonly Part[],
	packs: readonly SummaryPack[],
	speaker: Speaker
): SheetSection[] {
	return GROUPS.flatMap((group) => {
		const mine = parts.filter((part) => groupOf(part) === group);
		if (mine.length === 0) return [];
		const asked = mine.flatMap((part) => ('pack' in part ? [packOf(packs, part.pack)] : []));
		const notes = [...new Set(asked.map((pack) => noticeOf(speaker, pack)))];
		const blocks = mine.map((part) => blockOf(speaker, packs, part));
		return [{ group, title: speaker.say(`summary:group-${group}`), notes, blocks }];
	});
}
