import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { match } from '#lib/domain/matching/match.ts';
import { Situation } from '#lib/domain/situation/situation.ts';
import { directoryOf } from './directory-of.ts';
import { asBundle, readJsonFile } from './feed-file.ts';
import { placeTables } from './place-tables.ts';
import { FeedProblem } from './feed-problem.ts';
import { readOpenReferral } from './read-open-referral.ts';
import { fieldsOf, listOf, textOrNull } from './null-like.ts';

const USAGE = 'Usage: npm run match -- --directory FILE --cases FILE';

function casesOf(json: unknown): { id: string; situation: Situation }[] {
	const cases = Array.isArray(json) ? json : listOf(fieldsOf(json).cases);
	if (cases.length === 0) throw new FeedProblem('The cases file has no "cases".');
	return cases.map((item, i) => {
		const { id, situation } = fieldsOf(item);
		const read = Situation.safeParse(situation);
		const issue = read.error?.issues[0];
		if (!read.success)
			throw new FeedProblem(
				`Case ${textOrNull(id) ?? i + 1}: "${issue?.path.join('.')}" is not as the contract says (${issue?.message}).`
			);
		return { id: textOrNull(id) ?? String(i + 1), situation: read.data };
	});
}

await runCommand(async () => {
	const { values } = parseArgs({
		options: { directory: { type: 'string' }, cases: { type: 'string' } }
	});
	if (values.directory === undefined || values.cases === undefined) throw new FeedProblem(USAGE);
	const json = await readJsonFile(values.directory);
	const cases = casesOf(await readJsonFile(values.cases));
	const day =
		cases
			.map(({ situation }) => situation.day)
			.sort()
			.at(-1) ?? '';
	const tables = placeTables();
	const services =
		asBundle(json)?.services ?? readOpenReferral(json, 'feed', { day, ...tables }).services;
	const index = directoryOf(services, tables);
	const ranked = cases.map(({ id, situation }) => [
		id,
		match(situation, index).options.map((option) => option.id.slice(option.id.indexOf(':') + 1))
	]);
	console.log(JSON.stringify(Object.fromEntries(ranked), null, '\t'));
});
