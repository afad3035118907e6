import { notDeleted, signsOf, bySeq, type Goal } from '../goal/goal.ts';
import type { GuideAnswer } from '../guide/answer.ts';
import type { GuideRun } from '../guide/run.ts';
import { shownMoments, type GoodMoment } from '../moment/moment.ts';
import { saidEntries, type PlanPart } from '../plan/plan.ts';
import type { CopyTable } from './rows.ts';
import type { Labels, ReadWords } from './labels.ts';
import { answersOf, keptCheckIns } from './tables.ts';

/** Something under its own heading: when it was, and its lines. */
export interface Written {
	heading: string;
	day?: string;
	lines: string[];
}
type Rows = Record<string, unknown>;

/** What a person wrote of each kind, in the order of the page. */
export function writtenParts(
	values: Record<CopyTable, Rows>,
	labels: Labels,
	words: ReadWords
): [CopyTable, Written[]][] {
	const texts = (rows: Rows, titles: Record<string, string>) =>
		Object.entries(rows as Record<string, { text: string }>).map(([id, { text }]) => ({
			heading: titles[id] ?? id,
			lines: [text]
		}));
	const plan = Object.entries(values.plan as Record<string, PlanPart>).map(([id, part]) => ({
		heading: labels.plan[id] ?? id,
		lines: saidEntries(part).map(({ text, phone }) => [text, phone].filter(Boolean).join(' · '))
	}));
	const parts: [CopyTable, Written[]][] = [
		['plan', plan],
		['aboutMe', texts(values.aboutMe, labels.aboutMe)],
		['stayingWell', texts(values.stayingWell, labels.stayingWell)],
		['goals', notDeleted(Object.values(values.goals) as Goal[]).map(ofGoal)],
		['guides', Object.values(values.guides as Record<string, GuideRun>).map(ofRun(labels))],
		['checkIns', keptCheckIns(values.checkIns).reverse().map(ofCheckIn(labels, words))],
		[
			'moments',
			shownMoments(Object.values(values.moments) as GoodMoment[]).map(({ day, text }) => ({
				...{ heading: '', day, lines: [text] }
			}))
		]
	];
	return parts
		.map(([kind, all]): [CopyTable, Written[]] => [kind, all.filter(({ lines }) => lines.length)])
		.filter(([, all]) => all.length > 0);
}

const ofCheckIn =
	(labels: Labels, words: ReadWords) =>
	(one: ReturnType<typeof keptCheckIns>[number]): Written => ({
		heading: labels.checkIns[one.pack]?.title ?? one.pack,
		day: one.day,
		lines: [
			...answersOf(one, labels, words).map(
				({ statement, answer, different }) =>
					`${statement}: ${answer}${different ? ` · ${words.different}` : ''}`
			),
			...(one.note ? [one.note] : [])
		]
	});

function ofGoal(goal: Goal): Written {
	const { hope, day, already, tenWords, enoughWords, notes, steps } = goal;
	const moves = bySeq(goal.moves).map((move) =>
		[`${move.day}: ${move.value}`, move.why, move.up].filter(Boolean).join(' · ')
	);
	const texts = [already, tenWords, enoughWords, ...signsOf(goal).map(({ text }) => text)];
	const noticed = bySeq(goal.noticed).map((one) => {
		const sign = goal.signs.find(({ id }) => id === one.sign)?.text;
		return [`${one.day}: ${sign ?? ''}`, one.note].filter(Boolean).join(' · ');
	});
	const done = steps.map(({ text, when, then }) => [text, when, then].filter(Boolean).join(' · '));
	const lines = [...texts, ...moves, ...noticed, ...done, ...notes.map(({ text }) => text)];
	return { heading: hope, day, lines: lines.filter((line) => line.trim() !== '') };
}

const ofRun =
	({ guides }: Labels) =>
	({ guide, day, answers }: GuideRun): Written => ({
		heading: guides[guide]?.title ?? guide,
		day,
		lines: Object.entries(answers).flatMap(([id, answer]) => {
			const step = guides[guide]?.steps[id];
			const texts = textsOf(answer, step?.names ?? {}).filter((text) => text.trim() !== '');
			return texts.length > 0 ? [`${step?.title ?? id}: ${texts.join(' · ')}`] : [];
		})
	});

/** What stands in an answer, with the names of what was chosen. */
function textsOf(answer: GuideAnswer, names: Record<string, string>): string[] {
	switch (answer.kind) {
		case 'choose':
			return [...answer.chosen.map((id) => names[id] ?? id), answer.own];
		case 'write':
			return Object.values(answer.fields);
		case 'list':
			return answer.entries.map(({ text }) => text);
		case 'sort':
			return [];
		case 'rate':
			return [String(answer.value)];
		case 'diary':
			return Object.entries(answer.rows).map(
				([day, fields]) => `${day}: ${Object.values(fields).join(', ')}`
			);
		case 'time':
			return [answer.day, answer.time];
		case 'message':
			return [answer.text];
		case 'plan':
			return [answer.when, answer.then, answer.where, answer.who, answer.nextDay];
		default:
			return answer satisfies never;
	}
}

const escaped = (text: string): string =>
	text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A page that stands by itself: no script, nothing fetched, one column to print. */
export function pageOf(
	{ language, title, made }: { language: string; title: string; made: string },
	parts: readonly { title: string; all: readonly Written[] }[]
): string {
	const sections = parts.map(({ title: head, all }) => {
		const things = all.map(({ heading, day, lines }) => {
			const top = [heading, day].filter(Boolean).map((text) => escaped(String(text)));
			const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('\n');
			return `<article>\n<h3>${top.join(' · ')}</h3>\n<ul>\n${items}\n</ul>\n</article>`;
		});
		return `<section>\n<h2>${escaped(head)}</h2>\n${things.join('\n')}\n</section>`;
	});
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; }
article { break-inside: avoid; }
li { white-space: pre-wrap; }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(made)}</p>
${sections.join('\n')}
</body>
</html>
`;
}
