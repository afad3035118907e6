import * as z from 'zod/mini';

/** An id of content, which never changes: small letters and digits in words joined by hyphens. */
export const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** What is wrong with a pack: the file, the field as a path (`items.0.id`) and a code. For whoever runs the build. */
export class PackError extends Error {
	readonly file: string;
	readonly field: string;
	readonly code: string;

	constructor(file: string, field: string, code: string) {
		super(`${file}: ${field}: ${code}`);
		this.name = 'PackError';
		this.file = file;
		this.field = field;
		this.code = code;
	}
}

/** The words of an id; a PackError names what has none. */
export function wordsFor<Words>(
	words: Readonly<Record<string, Words>>,
	id: string,
	file: string,
	field: string
): Words {
	const found = words[id];
	if (!found) throw new PackError(file, `${field}.${id}`, 'missing');
	return found;
}

/** The value as its schema reads it; a PackError names the first field that does not fit. */
export function parsePack<Schema extends z.ZodMiniType>(
	schema: Schema,
	value: unknown,
	file: string
): z.output<Schema> {
	const read = z.safeParse(schema, value);
	if (read.success) return read.data;
	const issue = read.error.issues[0];
	const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
	const field = [...(issue?.path ?? []), ...unknownKey].join('.') || 'file';
	const code = issue?.code === 'custom' ? issue.message : (issue?.code ?? 'unreadable');
	throw new PackError(file, field, code.replaceAll('_', '-'));
}
