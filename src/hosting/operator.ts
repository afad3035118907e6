import { unsaidOf } from '#lib/domain/site/operator.ts';
import type { Site } from '#lib/domain/site/site.ts';

type Environment = Record<string, string | undefined>;

/** Throws one plain sentence in a production build that nobody answers for; any other build is a demonstration, and says so. */
export function needOperator(
	{ id, example, operator }: Pick<Site, 'id' | 'example' | 'operator'>,
	env: Environment
): void {
	if (env.WAYMARK_PRODUCTION !== '1') return;
	if (example)
		throw new Error(
			`src/content/sites/${id}.json is an example with made-up names: make a site of your own with "npm run site -- new NAME".`
		);
	const unsaid = unsaidOf(operator).map((field) => `operator.${field}`);
	if (unsaid.length > 0)
		throw new Error(
			`src/content/sites/${id}.json does not say ${unsaid.join(', ')}: a production build names the organisation that answers for what people send, where to complain, and what in law lets it use that.`
		);
}
