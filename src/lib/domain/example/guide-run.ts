import type { Moment } from '../goal/goal.ts';
import type { GuideAnswer } from '../guide/answer.ts';
import type { GuideRun } from '../guide/run.ts';
import type { Example, ExampleAnswer } from './example.ts';

export type Texts = Readonly<Record<string, string>>;
/** The moment a number of days before the one it is shown at. */
export type When = (ago: number) => Moment;

/** One time through a guide by the made-up person; `turns` is the order in which runs began and ended. */
export function runOf(
	run: Example['guides'][number],
	words: Readonly<Record<string, Texts>>,
	turns: ReadonlyMap<object, number>,
	when: When
): GuideRun {
	const { id, ago, guide, version, passed, end } = run;
	const answers = Object.entries(run.answers).map(([step, answer]) => [
		step,
		answerOf(answer, words[step] ?? {}, when)
	]);
	const seqOf = (one: object) => turns.get(one) ?? 0;
	return {
		...{ id, guide, version, ...when(ago), seq: seqOf(run), passed },
		answers: Object.fromEntries(answers),
		...(end && { end: { ...when(end.ago), seq: seqOf(end), felt: end.felt } })
	};
}

function answerOf(answer: ExampleAnswer, words: Texts, when: When): GuideAnswer {
	switch (answer.kind) {
		case 'choose':
			return { ...answer, own: '' };
		case 'write':
			return { ...answer, fields: { ...words } };
		case 'list':
			return { ...answer, entries: Object.entries(words).map(([id, text]) => ({ id, text })) };
		case 'diary': {
			const rows = answer.rows.map(({ ago, fields }) => [when(ago).day, fields]);
			return { kind: 'diary', from: when(answer.from).day, rows: Object.fromEntries(rows) };
		}
		case 'plan': {
			const nextDay = answer.nextDay === null ? '' : when(answer.nextDay).day;
			return { kind: 'plan', when: '', then: '', where: '', who: '', ...words, nextDay };
		}
		case 'sort':
		case 'rate':
			return answer;
		default:
			return answer satisfies never;
	}
}
