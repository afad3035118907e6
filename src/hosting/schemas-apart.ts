import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const APART = '?apart';
const ASKING = /\/domain\/copy\/row-schemas\.ts$/;

/** Whether a file is there a second time, for its schema alone. */
export const isApart = (id: string): boolean => id.endsWith(APART);

/**
 * Only a copy reads what devices keep with schemas. Where it asks for one, the file that the schema stands in
 * comes a second time: in the first, which pages share, nobody uses the schema, so that zod stays out.
 */
export const schemasApart: Plugin = {
	name: 'schemas-apart',
	enforce: 'pre',
	applyToEnvironment: ({ name }) => name === 'client',
	apply: 'build',
	async resolveId(source, importer = '') {
		if (!source.startsWith('.') || !(ASKING.test(importer) || isApart(importer))) return null;
		const from = importer.replace(APART, '');
		const found = await this.resolve(source, from, { skipSelf: true });
		return found && `${found.id}${APART}`;
	},
	load: (id) =>
		isApart(id) ? { code: readFileSync(id.replace(APART, ''), 'utf8'), moduleType: 'ts' } : null
};
