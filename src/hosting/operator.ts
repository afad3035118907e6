import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePack } from '#lib/domain/pack.ts';
import { Operator, unsaidOf } from '#lib/domain/site/operator.ts';

type Environment = Record<string, string | undefined>;
const FILE = 'src/content/operator.json';
const PATH = join(import.meta.dirname, '../content/operator.json');

/** Throws one plain sentence in a production build that nobody answers for; any other build is a demonstration, and says so. */
export function needOperator(env: Environment, path = PATH): void {
	if (env.WAYMARK_PRODUCTION !== '1') return;
	const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
	const unsaid = unsaidOf(parsePack(Operator, json, FILE));
	if (unsaid.length > 0)
		throw new Error(
			`${FILE} does not say ${unsaid.join(', ')}: a production build names the organisation that answers for what people send, where to complain, and what in law lets it use that.`
		);
}
