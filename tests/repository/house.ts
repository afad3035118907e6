import type { Sources } from './sources.ts';

interface Rule {
	where: RegExp;
	what: RegExp;
	says: string;
}

const inBrowser = /^src\/(lib|routes|service-worker)\/|^src\/(service-worker|inline-script)\.ts$/;

const rules: Rule[] = [
	{ where: /\.svelte$/, what: /\{@html/, says: 'has {@html}' },
	{ where: /\.svelte$/, what: /<[^>]*\sstyle=/, says: 'has an inline style attribute' },
	{ where: /^src\//, what: /\b(TODO|FIXME|XXX|HACK)\b/, says: 'has something left to do' },
	{ where: inBrowser, what: /\bconsole\.\w+\(/, says: 'writes to the console' },
	{
		where: inBrowser,
		what: /\b(fetch|sendBeacon|EventSource|WebSocket|importScripts)\s*\(\s*['"`](https?:|wss?:|\/\/)/,
		says: 'fetches from another site'
	},
	{ where: /^src\//, what: /^export \* from/m, says: 'is a barrel' },
	{ where: /^(src|tests)\//, what: /\b(test|it|describe)\.only\(/, says: 'runs one test only' }
];

const colour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|oklab|lab|lch|color)\(/i;
const painted = /\b(fill|stroke|color|stop-color|flood-color)=["'](#|rgb|hsl)/i;

function hasRawColour(text: string): boolean {
	const styles = [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1]);
	const values = styles.flatMap((style) => style?.match(/:[^;{}]+[;}]/g) ?? []);
	return values.some((value) => colour.test(value)) || painted.test(text);
}

const words = /^(utils?|helpers?|misc|common|types|constants|shared|index)$/;
const suffixed = /(^|-)(utils?|helpers?|manager|misc)$|[-.](v\d+|new|old|copy|\d)$/i;

/** Whether a path has a name that says nothing of what is there. */
export function isBadlyNamed(path: string): boolean {
	const [file = '', ...folders] = path.split('/').reverse();
	const stem = file.replace(/(\.svelte)?(\.test|\.spec|\.d)?\.\w+$/, '');
	const shape = file.endsWith('.svelte')
		? /^(\+[a-z.]+|[A-Z][A-Za-z0-9]*)$/
		: /^(\+[a-z.]+|[a-z0-9]+([-.][a-z0-9]+)*)$/;
	return folders.some((name) => words.test(name)) || words.test(stem) || suffixed.test(stem)
		? true
		: !shape.test(stem);
}

/** Lines at which a file is looked at again: it is split where an idea ends. */
const limitOf = (path: string): number => (/\.(test|spec)\.ts$/.test(path) ? 300 : 200);

function isDeep(path: string): boolean {
	return path.startsWith('src/') && !path.startsWith('src/routes/') && path.split('/').length > 6;
}

/** What a file's text, name, size or place breaks, as "file: what". */
export function breaches(sources: Sources): string[] {
	const found: string[] = [];
	for (const [path, text] of sources) {
		const lines = text.split('\n').length - 1;
		for (const { where, what, says } of rules)
			if (where.test(path) && what.test(text)) found.push(`${path}: ${says}`);
		if (path.endsWith('.svelte') && hasRawColour(text)) found.push(`${path}: has a raw colour`);
		if (isBadlyNamed(path)) found.push(`${path}: has a name the house does without`);
		if (lines > limitOf(path)) found.push(`${path}: has ${lines} lines, look again`);
		if (isDeep(path)) found.push(`${path}: lies deeper than four folders`);
	}
	return found;
}
