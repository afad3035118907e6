import { SHARED_KINDS } from './choices.ts';
import { MAX_LINES, MAX_LINE_LENGTH, MAX_TITLE_LENGTH, type RequestContent } from './content.ts';

export type SharedKind = (typeof SHARED_KINDS)[number];
/** One line that a person may send with a request. Its id changes when its text does. */
export interface OfferedLine {
	id: string;
	text: string;
}
export interface Offer {
	kind: SharedKind;
	title: string;
	lines: OfferedLine[];
}
/** Everything kept that may be sent with a request. The safety plan is not part of it, and never will be. */
export interface Shareable {
	goals: readonly { id: string; hope: string; steps: readonly string[] }[];
	/** Ids of life areas with their names. */
	areas: readonly { id: string; label: string }[];
	/** The latest check-in: what was asked, and the answer in words. */
	checkIn: {
		id: string;
		answers: readonly { item: string; asked: string; answer: string }[];
	} | null;
	/** About me, by heading. */
	sections: readonly { id: string; title: string; text: string }[];
}

/** A text in pieces of at most 240 UTF-16 units, cut between words where that can be done. */
function pieces(text: string): string[] {
	const found: string[] = [];
	let rest = text.trim();
	while (rest.length > MAX_LINE_LENGTH) {
		const space = rest.lastIndexOf(' ', MAX_LINE_LENGTH);
		const last = rest.charCodeAt(MAX_LINE_LENGTH - 1);
		// Never cut between the two halves of a surrogate pair.
		const inside = last >= 0xd800 && last <= 0xdbff ? MAX_LINE_LENGTH - 1 : MAX_LINE_LENGTH;
		const end = space > 0 ? space : inside;
		found.push(rest.slice(0, end).trim());
		rest = rest.slice(end).trim();
	}
	return rest === '' ? found : [...found, rest];
}

/** A short hash of a text, so that a line rewritten after it was picked is not sent. */
function sumOf(text: string): string {
	let sum = 5381;
	for (let at = 0; at < text.length; at += 1) sum = (sum * 33 + text.charCodeAt(at)) >>> 0;
	return sum.toString(36);
}

const linesOf = (kind: SharedKind, source: string, text: string): OfferedLine[] =>
	text
		.split('\n')
		.flatMap(pieces)
		.map((piece) => ({ id: [kind, source, sumOf(piece)].join(':'), text: piece }));

function offered(kind: SharedKind, title: string, all: OfferedLine[]): Offer[] {
	const lines = [...new Map(all.map((line) => [line.id, line])).values()];
	return lines.length > 0 ? [{ kind, title: title.slice(0, MAX_TITLE_LENGTH), lines }] : [];
}

/** Everything that may be sent along, line by line; `titles` are the headings in the person's language. */
export function offers(
	{ goals, areas, checkIn, sections }: Shareable,
	titles: Readonly<Record<SharedKind, string>>
): Offer[] {
	const answers = checkIn?.answers ?? [];
	return [
		...offered(
			'goals',
			titles.goals,
			goals.flatMap(({ id, hope, steps }) =>
				[hope, ...steps].flatMap((text) => linesOf('goals', id, text))
			)
		),
		...offered(
			'life-areas',
			titles['life-areas'],
			areas.flatMap(({ id, label }) => linesOf('life-areas', id, label))
		),
		...offered(
			'check-in',
			titles['check-in'],
			answers.flatMap(({ item, asked, answer }) =>
				linesOf('check-in', `${checkIn?.id}/${item}`, `${asked} ${answer}`)
			)
		),
		...offered(
			'about-me',
			titles['about-me'],
			sections.flatMap(({ id, title, text }) =>
				text
					.split('\n')
					.flatMap((line) => (line.trim() ? linesOf('about-me', id, `${title}: ${line}`) : []))
			)
		)
	];
}

/** The sections to send: the picked lines that are still on offer, at most 20 of a kind. */
export function picked(all: readonly Offer[], ids: readonly string[]): RequestContent['shared'] {
	return all.flatMap(({ kind, title, lines }) => {
		const chosen = lines.filter(({ id }) => ids.includes(id)).slice(0, MAX_LINES);
		return chosen.length > 0 ? [{ kind, title, lines: chosen.map(({ text }) => text) }] : [];
	});
}
