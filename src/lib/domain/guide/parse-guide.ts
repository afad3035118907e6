import { parsePack } from '../pack.ts';
import { branchesOf, Guide, type GuideStep } from './guide.ts';

type Fault = [path: PropertyKey[], message: string];

const CheckedGuide = Guide.check((pack) => {
	for (const [path, message] of faultsOf(pack.value))
		pack.issues.push({ code: 'custom', path, message, input: pack.value });
});

/** Reads a guide's structure; PackError names the file and field. */
export function parseGuide(value: unknown, file: string): Guide {
	return parsePack(CheckedGuide, value, file);
}

/** What the schema cannot check: repeated ids, and steps that refer to something not before them. */
function* faultsOf({ steps, cautions, sources }: Guide): Generator<Fault> {
	yield* twice(['cautions'], cautions);
	yield* twice(['sources'], sources);
	yield* twice(['steps'], steps);
	for (const [at, step] of steps.entries())
		yield* stepFaults(step, ['steps', at], new Map(steps.slice(0, at).map((one) => [one.id, one])));
	const last = steps.at(-1);
	if (last?.kind !== 'plan' || last.when) yield [['steps', steps.length - 1], 'not-a-plan-for-all'];
}

function* stepFaults(
	step: GuideStep,
	path: PropertyKey[],
	earlier: Map<string, GuideStep>
): Generator<Fault> {
	if (step.when) {
		const asked = earlier.get(step.when.step);
		if (!asked) yield [[...path, 'when', 'step'], 'not-an-earlier-step'];
		else if (!step.when.is.every((id) => branchesOf(asked).includes(id)))
			yield [[...path, 'when', 'is'], 'not-its-branches'];
	}
	for (const [at, { step: id, group }] of step.recalls.entries()) {
		const recalled = earlier.get(id);
		if (!recalled) yield [[...path, 'recalls', at, 'step'], 'not-an-earlier-step'];
		else if (group && !(recalled.kind === 'sort' && recalled.groups.includes(group)))
			yield [[...path, 'recalls', at, 'group'], 'not-its-group'];
	}
	switch (step.kind) {
		case 'choose':
			return yield* twice([...path, 'options'], step.options);
		case 'list':
			return yield* twice([...path, 'suggestions'], step.suggestions);
		case 'write':
			return yield* twice([...path, 'fields'], step.fields);
		case 'sort':
			yield* twice([...path, 'groups'], step.groups);
			if (earlier.get(step.of)?.kind !== 'list') yield [[...path, 'of'], 'not-an-earlier-list'];
			return;
		case 'rate':
			if (step.again && earlier.get(step.again)?.kind !== 'rate')
				yield [[...path, 'again'], 'not-an-earlier-rating'];
			return;
		case 'message':
			for (const [at, id] of step.from.entries())
				if (earlier.get(id)?.kind !== 'write')
					yield [[...path, 'from', at], 'not-an-earlier-writing'];
			return;
		case 'diary':
			return yield* diaryFaults(step, path);
		case 'read':
		case 'time':
		case 'timer':
		case 'plan':
			return;
		default:
			step satisfies never;
	}
}

function* diaryFaults(
	{ fields, chart }: Extract<GuideStep, { kind: 'diary' }>,
	path: PropertyKey[]
): Generator<Fault> {
	yield* twice([...path, 'fields'], fields);
	const input = fields.find(({ id }) => id === chart)?.input;
	if (chart && input !== 'number' && input !== 'rate') yield [[...path, 'chart'], 'not-a-number'];
}

function* twice(path: PropertyKey[], all: readonly (string | { id: string })[]): Generator<Fault> {
	const ids = all.map((one) => (typeof one === 'string' ? one : one.id));
	for (const [at, id] of ids.entries()) if (ids.indexOf(id) !== at) yield [[...path, at], 'twice'];
}
