import * as z from 'zod/mini';
import { goodness } from './answer.ts';
import { WELLBEING_OUTCOMES, type Instrument, type Item } from './instrument.ts';
import { KNOWN } from '../site/language.ts';
import { Id, PackError, parsePack } from '../pack.ts';

const Text = z.string().check(z.minLength(1));

const ItemWords = z.strictObject({
	/** A short name for tables and lists; a licensed item has none but its statement. */
	label: z.optional(Text),
	statement: Text,
	low: z.optional(Text),
	high: z.optional(Text),
	/** One sentence per choice id, or under `scale` with {{value}}. */
	strength: z.optional(z.record(Id, Text))
});

/** The words of a check-in in one language, by id. Contract: src/content/README.md. */
export const InstrumentWords = z.strictObject({
	language: z.enum(KNOWN),
	/** Who speaks the language and has read these words; null when nobody has yet. */
	checkedBy: z.nullable(Text),
	/** Whether a published measure's own wording stands here; if not, `officialNote` says so. */
	official: z.optional(z.boolean()),
	officialNote: z.optional(Text),
	title: Text,
	intro: Text,
	recall: z.optional(Text),
	time: Text,
	why: Text,
	note: z.optional(Text),
	licenceLine: z.optional(Text),
	choices: z._default(z.record(Id, Text), {}),
	anchors: z.optional(z.strictObject({ low: Text, high: Text })),
	different: z.optional(Text),
	mayNotApply: z.optional(Text),
	outcomes: z.optional(z.record(z.enum(WELLBEING_OUTCOMES), Text)),
	bands: z._default(z.record(Id, Text), {}),
	bandSentence: z.optional(Text),
	items: z.record(Id, ItemWords)
});
export type InstrumentWords = z.infer<typeof InstrumentWords>;

/** The choice ids, or `scale`, for which an item needs a sentence of strength. */
export function strengthKeys(instrument: Instrument, item: Item): string[] {
	const { answer, thresholds } = instrument;
	if (answer.kind === 'scale') return ['scale'];
	return answer.choices
		.filter(({ value }) => goodness(instrument, item, value) >= thresholds.fair)
		.map(({ id }) => id);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

// A short form leaves out what its long form already says.
function withLongForm(value: unknown, { items }: Instrument, long: InstrumentWords): unknown {
	if (!isRecord(value)) return value;
	const shared = items.flatMap(({ id }) => (long.items[id] ? [[id, long.items[id]]] : []));
	return { choices: long.choices, items: Object.fromEntries(shared), ...value };
}

// Each field the pack needs, and whether its words are there.
function* needs(instrument: Instrument, words: InstrumentWords): Generator<[string, unknown]> {
	const { answer, items, kind } = instrument;
	if (instrument.recall === 'two-weeks') yield ['recall', words.recall];
	if (kind !== 'own') yield ['licenceLine', words.licenceLine];
	if (words.official === false) yield ['officialNote', words.officialNote];
	if (instrument.asksDifferent) yield ['different', words.different];
	if (items.some((item) => item.mayNotApply)) yield ['mayNotApply', words.mayNotApply];
	if (items.some((item) => item.outcome)) yield ['outcomes', words.outcomes];
	if (items.some((item) => item.bands)) yield ['bandSentence', words.bandSentence];
	if (answer.kind === 'choices')
		for (const { id } of answer.choices) yield [`choices.${id}`, words.choices[id]];
	for (const item of items) {
		const field = `items.${item.id}`;
		const itemWords = words.items[item.id];
		yield [field, itemWords];
		for (const { id } of item.bands ?? []) yield [`bands.${id}`, words.bands[id]];
		if (answer.kind === 'scale') {
			yield [`${field}.low`, itemWords?.low ?? words.anchors?.low];
			yield [`${field}.high`, itemWords?.high ?? words.anchors?.high];
		}
		if (kind === 'licensed') continue;
		yield [`${field}.label`, itemWords?.label];
		for (const key of strengthKeys(instrument, item))
			yield [`${field}.strength.${key}`, itemWords?.strength?.[key]];
	}
}

// A licensed wording must not be paraphrased, so it has no sentences of strength.
function* faults(instrument: Instrument, words: InstrumentWords): Generator<[string, string]> {
	const ids = new Set(instrument.items.map(({ id }) => id));
	for (const id of Object.keys(words.items)) if (!ids.has(id)) yield [`items.${id}`, 'unknown-id'];
	if (instrument.kind === 'licensed')
		for (const [id, { strength }] of Object.entries(words.items))
			if (strength) yield [`items.${id}.strength`, 'not-allowed'];
	for (const [field, value] of needs(instrument, words)) if (!value) yield [field, 'missing'];
}

/** Reads a pack's words and checks them against its structure; a short form borrows what it leaves out from its long form. PackError names the file and field. */
export function parseWords(
	value: unknown,
	file: string,
	instrument: Instrument,
	long?: InstrumentWords
): InstrumentWords {
	const whole = long ? withLongForm(value, instrument, long) : value;
	const words = parsePack(InstrumentWords, whole, file);
	const [fault] = faults(instrument, words);
	if (fault) throw new PackError(file, ...fault);
	return words;
}
