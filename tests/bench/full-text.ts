import { existsSync, readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { directoryOf } from '../../src/directory/directory-of.ts';
import { placeTables } from '../../src/directory/place-tables.ts';
import { readOpenReferral } from '../../src/directory/read-open-referral.ts';
import { match } from '../../src/lib/domain/matching/match.ts';
import { allWords } from '../../src/lib/domain/directory/service.ts';
import { Situation } from '../../src/lib/domain/situation/situation.ts';

const CASES = '../shared/matching/cases.json';
const FEED = '../shared/open-referral/feeds/bristol-oruk1-services-2024-12.json';

type Case = { relevant: Record<string, number>; unsuitable: string[]; situation: unknown };
type Score = { ndcg5: number; hit3: number; unsuitable10: number; empty: number };

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const gained = (grades: number[]) =>
	grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

function scored({ relevant, unsuitable }: Case, ids: string[]): Score {
	const best = gained(
		Object.values(relevant)
			.sort((a, b) => b - a)
			.slice(0, 5)
	);
	return {
		ndcg5: gained(ids.slice(0, 5).map((id) => relevant[id] ?? 0)) / best,
		hit3: Number(ids.slice(0, 3).some((id) => relevant[id] === 3)),
		unsuitable10: ids.slice(0, 10).filter((id) => unsuitable.includes(id)).length,
		empty: Number(ids.length === 0)
	};
}

function mean(scores: Score[]): Score {
	const of = (key: keyof Score) =>
		Math.round((1000 * scores.reduce((sum, score) => sum + score[key], 0)) / scores.length) / 1000;
	return {
		ndcg5: of('ndcg5'),
		hit3: of('hit3'),
		unsuitable10: of('unsuitable10'),
		empty: of('empty')
	};
}

if (!existsSync(CASES) || !existsSync(FEED)) {
	console.log('skipped: feeds not present');
} else {
	const { cases } = json(CASES) as { cases: Case[] };
	const situations = cases.map(({ situation }) => Situation.parse(situation));
	const tables = placeTables();
	const { services } = readOpenReferral(json(FEED), 'feed', { day: '2024-12-20', ...tables });
	const directory = directoryOf(services, tables);
	const plain = new MiniSearch({ fields: ['name', 'summary'] });
	plain.addAll(
		services.map(({ id, name, summary }) => ({
			id,
			name: allWords(name),
			summary: allWords(summary)
		}))
	);
	const own = (id: unknown) => String(id).slice('feed:'.length);
	const query = ({ lifeAreas, words }: Situation) =>
		`${lifeAreas.map((area) => area.replaceAll('-', ' ')).join(' ')} ${words}`;
	const fullText = situations.map((situation) =>
		plain.search(query(situation)).map(({ id }) => own(id))
	);
	const ours = situations.map((situation) =>
		match(situation, directory).options.map(({ id }) => own(id))
	);
	const score = (ranked: string[][]) => mean(cases.map((c, i) => scored(c, ranked[i] ?? [])));
	console.log(
		JSON.stringify({ cases: cases.length, fullText: score(fullText), ours: score(ours) })
	);
}
