/** A rule of a `_headers` file: a path, which may end in `*`, and headers by name. */
export type HeaderRule = { path: string; headers: Record<string, string> };

/** Reads a `_headers` file. Throws one plain sentence for a line that is neither a path nor a header. */
export function readRules(text: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
		const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
		const rule = rules.at(-1);
		if (/^\/\S*$/.test(line)) rules.push({ path: line, headers: {} });
		else if (name !== undefined && value !== undefined && rule) rule.headers[name] = value;
		else throw new Error(`In _headers this is neither a path nor a header: "${line}"`);
	}
	return rules;
}

/** A header with its value on most paths, and its other values where a pattern fits; a later pattern outdoes an earlier one. */
export type HeaderByPath = {
	name: string;
	/** Null: on most paths it is not sent. */
	usual: string | null;
	others: { pattern: string; value: string }[];
};

const literal = (path: string) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternOf = (path: string) =>
	path.endsWith('*') ? `^${literal(path.slice(0, -1))}` : `^${literal(path)}$`;

/** The same rules header by header. Where `_headers` would send two of a name, the last one alone is sent. */
export function byHeader(rules: readonly HeaderRule[]): HeaderByPath[] {
	const found = new Map<string, HeaderByPath>();
	for (const { path, headers } of rules)
		for (const [name, value] of Object.entries(headers)) {
			const one = found.get(name) ?? { name, usual: null, others: [] };
			found.set(name, one);
			const last = one.others.at(-1);
			if (path === '/*') one.usual = value;
			else if (last?.value === value) last.pattern += `|${patternOf(path)}`;
			else one.others.push({ pattern: patternOf(path), value });
		}
	return [...found.values()];
}

/** What is sent for a path, by the same reading. */
export function headersAt(rules: readonly HeaderRule[], path: string): Record<string, string> {
	const sent: Record<string, string> = {};
	for (const { name, usual, others } of byHeader(rules)) {
		const value = others.findLast(({ pattern }) => new RegExp(pattern).test(path))?.value ?? usual;
		if (value !== null) sent[name] = value;
	}
	return sent;
}
