import * as z from 'zod/mini';
import type { Guide, GuideStep } from './guide.ts';
import { KNOWN } from '../site/language.ts';
import { Id, PackError, parsePack } from '../pack.ts';

const Text = z.string().check(z.minLength(1));
const Named = z.optional(z.record(Id, Text));

const GuideStepWords = z.strictObject({
	title: Text,
	/** Paragraphs: what to do, and why it is asked. */
	text: z._default(z.array(Text), []),
	/** An example in a line, for those who would like one. */
	example: z.optional(Text),
	options: Named,
	suggestions: Named,
	fields: Named,
	groups: Named,
	prompts: Named,
	anchors: z.optional(z.strictObject({ low: Text, high: Text })),
	/** The one field of a list, a message or a time. */
	label: z.optional(Text)
});
export type GuideStepWords = z.infer<typeof GuideStepWords>;

/** The words of a guide in one language, by id. Contract: src/content/guides/README.md. */
export const GuideWords = z.strictObject({
	language: z.enum(KNOWN),
	/** Who speaks the language and has read these words; null when nobody has yet. */
	checkedBy: z.nullable(Text),
	title: Text,
	/** One line for lists. */
	summary: Text,
	/** What it is for, in a paragraph or three. */
	purpose: z.array(Text).check(z.minLength(1)),
	cautions: z.record(Id, Text),
	sources: z.record(Id, Text),
	steps: z.record(Id, GuideStepWords)
});
export type GuideWords = z.infer<typeof GuideWords>;

const named = (field: string, ids: readonly string[], words: Record<string, string> = {}) => ({
	field,
	ids,
	words
});

// What each kind of step has names for.
function tables(step: GuideStep, words: GuideStepWords) {
	const { options, suggestions, fields, groups, prompts } = words;
	return [
		named('options', step.kind === 'choose' ? step.options : [], options),
		named('suggestions', step.kind === 'list' ? step.suggestions : [], suggestions),
		named('fields', 'fields' in step ? step.fields.map(({ id }) => id) : [], fields),
		named('groups', step.kind === 'sort' ? step.groups : [], groups),
		named(
			'prompts',
			step.kind === 'timer' && step.timer.kind === 'prompts'
				? step.timer.prompts.map(({ id }) => id)
				: [],
			prompts
		)
	];
}

const hasLabel = ({ kind }: GuideStep) => kind === 'list' || kind === 'message';
const hasAnchors = (step: GuideStep) => step.kind === 'rate' && !step.again;

function* compared(field: string, ids: readonly string[], words: object) {
	for (const id of Object.keys(words))
		if (!ids.includes(id)) yield [`${field}.${id}`, 'unknown-id'];
	for (const id of ids) if (!(id in words)) yield [`${field}.${id}`, 'missing'];
}

function* faults(guide: Guide, words: GuideWords): Generator<string[]> {
	yield* compared('cautions', guide.cautions, words.cautions);
	yield* compared(
		'sources',
		guide.sources.map(({ id }) => id),
		words.sources
	);
	yield* compared(
		'steps',
		guide.steps.map(({ id }) => id),
		words.steps
	);
	for (const step of guide.steps) {
		const stepWords = words.steps[step.id];
		const at = `steps.${step.id}`;
		if (!stepWords) continue;
		for (const { field, ids, words } of tables(step, stepWords))
			yield* compared(`${at}.${field}`, ids, words);
		if (step.kind === 'read' && stepWords.text.length === 0) yield [`${at}.text`, 'missing'];
		if (hasLabel(step) && !stepWords.label) yield [`${at}.label`, 'missing'];
		if (hasAnchors(step) && !stepWords.anchors) yield [`${at}.anchors`, 'missing'];
	}
}

/** Reads a guide's words and checks them against its structure; PackError names the file and field. */
export function parseGuideWords(value: unknown, file: string, guide: Guide): GuideWords {
	const words = parsePack(GuideWords, value, file);
	const [[field, code] = []] = faults(guide, words);
	if (field && code) throw new PackError(file, field, code);
	return words;
}
