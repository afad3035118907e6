import { unsaidOf } from '#lib/domain/site/operator.ts';
import type { Site } from '#lib/domain/site/site.ts';

type Environment = Record<string, string | undefined>;

/** Throws one plain sentence in a production build that nobody answers for; any other build is a demonstration, and says so. */
export function needOperator(
	{ id, operator }: Pick<Site, 'id' | 'operator'>,
	env: Environment
): void {
	if (env.WAYMARK_PRODUCTION !== '1') return;
	const unsaid = unsaidOf(operator).map((field) => `operator.${field}`);
	if (unsaid.length > 0)
		throw new Error(
			`src/content/sites/${id}.json does not say ${unsaid.join(', ')}: a production build names the organisation that answers for what people send, where to complain, and what in law lets it use that.`
		);
}
