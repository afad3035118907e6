import type { CheckIn } from '../check-in/check-in.ts';
import { DAY_MS, daysAfter } from '../days/day.ts';
import type { Example, ExampleWords } from './example.ts';
import type { Goal } from '../goal/goal.ts';
import { runOf, type Texts, type When } from './guide-run.ts';

/** A row as the database would give it. */
export interface ExampleRow {
	table: keyof Example | 'aboutMe' | 'stayingWell';
	id: string;
	value: unknown;
}

type GoalWords = ExampleWords['goals'][string];

/** Numbers things from 1 in order of time: the longest ago first, and in listed order within a day. */
function numbered<Thing extends { ago: number }>(things: readonly Thing[]): Map<Thing, number> {
	const sorted = [...things].sort((a, b) => b.ago - a.ago);
	return new Map(sorted.map((thing, at) => [thing, at + 1]));
}

/** Every row of the made-up person as of an ISO day and instant; the same each time for the same two. */
export function exampleRows(
	example: Example,
	words: ExampleWords,
	today: string,
	at: string
): ExampleRow[] {
	const when: When = (ago) => ({
		day: daysAfter(today, -ago),
		at: new Date(Date.parse(at) - ago * DAY_MS).toISOString()
	});
	const { checkIns, situation, saved, goals, guides, plan, moments, rightNow } = example;
	const made = [...numbered(checkIns)].map(([one, seq]) =>
		checkInOf(one, words.checkIns, seq, when)
	);
	const years = new Set(made.map(({ day }) => day.slice(0, 4)));
	const turns = numbered(guides.flatMap((run) => (run.end ? [run, run.end] : [run])));
	const kept = saved.map(({ id, ago, helped }) => [
		id,
		{ savedAt: when(ago).at, ...(helped ? { helped } : {}) }
	]);
	const rows: (readonly [ExampleRow['table'], string, unknown])[] = [
		...[...years].map((year) => {
			const all = made.filter(({ day }) => day.startsWith(year));
			return ['checkIns', year, all] as const;
		}),
		['situation', 'mine', { ...situation, words: '' }],
		['saved', 'options', Object.fromEntries(kept)],
		...goals.map((goal, index) => {
			const goalWords = words.goals[goal.id] as GoalWords;
			return ['goals', goal.id, goalOf(goal, goalWords, index + 1, when)] as const;
		}),
		...guides.map((run) => {
			const runWords = words.guides[run.id] ?? {};
			return ['guides', run.id, runOf(run, runWords, turns, when)] as const;
		}),
		...Object.entries(plan).map(([heading, lines]) => {
			const entries = lines.map((line) => ({
				...line,
				text: words.plan[heading]?.[line.id] ?? ''
			}));
			return ['plan', heading, { entries, hidden: [] }] as const;
		}),
		...(['aboutMe', 'stayingWell'] as const).flatMap((table) =>
			Object.entries(words[table]).map(([id, text]) => [table, id, { text }] as const)
		),
		...moments.map(({ id, ago }) => {
			const text = words.moments[id] ?? '';
			return ['moments', id, { id, text, ...when(ago) }] as const;
		}),
		...[...numbered(rightNow)].map(([{ ago, ...time }, seq]) => {
			return ['rightNow', time.id, { ...time, seq, ...when(ago), did: true }] as const;
		})
	];
	return rows.map(([table, id, value]) => ({ table, id, value }));
}

function checkInOf(
	{ id, ago, pack, packVersion, answers }: Example['checkIns'][number],
	notes: Texts,
	seq: number,
	when: When
): CheckIn {
	const note = notes[id];
	const made = { id, pack, packVersion, ...when(ago), seq, answers, finished: true };
	return note ? { ...made, note } : made;
}

function goalOf(goal: Example['goals'][number], words: GoalWords, seq: number, when: When): Goal {
	const { id, ago, enough, areas, options, guides, signs, moves, noticed, notes, steps } = goal;
	const done = steps.flatMap((step) => step.done ?? []);
	const places = numbered<{ ago: number }>([
		...goal.turns,
		...moves,
		...noticed,
		...notes,
		...done
	]);
	const on = (one: { ago: number }) => ({ ...when(one.ago), seq: places.get(one) ?? 0 });
	const { hope, already, tenWords, enoughWords } = words;
	const dayOf = (days: number | null) => (days === null ? '' : when(days).day);
	return {
		...{ id, ...when(ago), seq, hope, already, tenWords, enough, enoughWords },
		...{ areas, options, guides, moving: null, passed: [] },
		signs: signs.map((sign) => ({ ...sign, text: words.signs[sign.id] ?? '' })),
		moves: moves.map((move) => {
			const { why = '', up = '' } = words.moves[move.id] ?? {};
			return { ...on(move), value: move.value, why, up };
		}),
		noticed: noticed.map((one) => {
			return { ...on(one), sign: one.sign, note: words.noticed[one.id] ?? '' };
		}),
		notes: notes.map((note) => ({ ...on(note), id: note.id, text: words.notes[note.id] ?? '' })),
		steps: steps.map((step) => ({
			...{ id: step.id, text: '', when: '', then: '', ...words.steps[step.id] },
			day: dayOf(step.day),
			done: step.done && on(step.done)
		})),
		review: dayOf(goal.review),
		turns: goal.turns.map((turn) => ({ ...on(turn), to: turn.to }))
	};
}
