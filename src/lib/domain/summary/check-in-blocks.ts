import { choiceOf, rangeOf } from '../check-in/answer.ts';
import { totalRange } from '../check-in/scoring.ts';
import type { PartOf, Place, SummaryPack } from './part.ts';
import type { SheetBlock, SheetLine, Speaker } from './sheet-line.ts';

/** The pack of an id; one that is not there is a fault of the caller. */
export const packOf = (packs: readonly SummaryPack[], id: string): SummaryPack => {
	const pack = packs.find(({ instrument }) => instrument.id === id);
	if (!pack) throw new Error(`There is no check-in ${id}`);
	return pack;
};

/** An answer in words: the named choice, or "7 out of 10". */
export function answerText({ say }: Speaker, { instrument, words }: SummaryPack, value: number) {
	const choice = choiceOf(instrument, value);
	if (choice !== null) return words.choices[choice] ?? String(value);
	return say('summary:out-of', { value, max: rangeOf(instrument).max });
}

/** What the ends of an item's scale mean; of named choices, all of them with their values. */
export function anchorsText({ say }: Speaker, { instrument, words }: SummaryPack, item: string) {
	const { answer } = instrument;
	if (answer.kind === 'choices')
		return say('summary:choices', {
			all: answer.choices.map(({ id, value }) => `${words.choices[id]} (${value})`).join(', ')
		});
	const own = words.items[item];
	const lowWords = own?.low ?? words.anchors?.low ?? '';
	const highWords = own?.high ?? words.anchors?.high ?? '';
	return say('summary:scale', { low: answer.min, lowWords, high: answer.max, highWords });
}

const isLowerBetter = ({ instrument }: SummaryPack, item: string) =>
	instrument.items.some(({ id, better }) => id === item && better === 'lower');

/** What has to stand beside a pack's values: whose questions they are, and that nobody has checked them. */
export function noticeOf({ say }: Speaker, { instrument, words }: SummaryPack): string {
	if (instrument.kind === 'own') return say('summary:own-questions');
	return [words.licenceLine ?? '', say('summary:own-answers')].filter(Boolean).join(' ');
}

/** What a pack's total is called: the range it lies in, and of a licensed one which of the two kinds it is. */
export function totalLabel({ say }: Speaker, { instrument }: SummaryPack): string {
	const { min = 0, max = 0 } = totalRange(instrument) ?? {};
	const kind = instrument.kind !== 'licensed' ? 'total' : instrument.scoring;
	if (kind === 'swemwbs-metric') return say('summary:total-metric', { min, max });
	return kind === 'sum'
		? say('summary:total-raw', { min, max })
		: say('summary:total', { min, max });
}

/** The latest check-in with its questions, answers and scales. */
export function answersBlock(
	speaker: Speaker,
	pack: SummaryPack,
	part: PartOf<'answers'>
): SheetBlock {
	const { say, date } = speaker;
	const ids = Object.keys(part.answers);
	const anchors = ids.map((id) => anchorsText(speaker, pack, id));
	const same = new Set(anchors).size === 1;
	const lines: SheetLine[] = ids.map((id, at): SheetLine => {
		const value = part.answers[id] ?? null;
		const said = value === null ? say('summary:left-out') : answerText(speaker, pack, value);
		const more = [
			...(same || value === null ? [] : [anchors[at] ?? '']),
			...(isLowerBetter(pack, id) && value !== null ? [say('summary:lower-better')] : []),
			...(part.different.includes(id) ? [pack.words.different ?? ''] : [])
		];
		const label = pack.words.items[id]?.statement ?? id;
		return { label, text: more.length > 0 ? `${said}. ${more.join(' ')}` : said };
	});
	if (same && anchors[0]) lines.unshift({ text: anchors[0] });
	if (part.total !== null)
		lines.push({ label: totalLabel(speaker, pack), text: String(part.total) });
	const title = say('summary:answers-title', { title: pack.words.title, date: date(part.day) });
	return { id: part.id, title, lines };
}

/** Earlier and later values with their days. */
export function lineBlock(speaker: Speaker, pack: SummaryPack, part: PartOf<'line'>): SheetBlock {
	const { say, date } = speaker;
	const saidOf = (item: string | null, { day, value }: Place) =>
		say('summary:on-day', {
			date: date(day),
			value: item === null ? value : answerText(speaker, pack, value)
		});
	const lines = part.series.map(({ item, points }): SheetLine => {
		const label =
			item === null
				? totalLabel(speaker, pack)
				: (pack.words.items[item]?.label ?? pack.words.items[item]?.statement ?? item);
		const turned = item !== null && isLowerBetter(pack, item) ? say('summary:lower-better') : '';
		const values = points.map((point) => saidOf(item, point)).join('; ');
		return { label, text: [values, turned].filter(Boolean).join('. ') };
	});
	return { id: part.id, title: say('summary:line-title', { title: pack.words.title }), lines };
}
