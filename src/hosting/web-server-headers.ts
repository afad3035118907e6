/* Prints the headers of a build as a web server reads them: npm run headers -- nginx|caddy|apache [BUILD] */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byHeader, readRules, type HeaderByPath, type HeaderRule } from './header-rules.ts';

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

const nginx = ({ name, usual, others }: HeaderByPath): string[] => {
	const variable = `$header_${name.toLowerCase().replaceAll('-', '_')}`;
	return [
		`set ${variable} ${quoted(usual ?? '')};`,
		...others.map(
			// In quotes nginx reads a backslash before anything but a quote as it stands.
			({ pattern, value }) => `if ($uri ~ "${pattern}") { set ${variable} ${quoted(value)}; }`
		),
		// Nginx sends no header whose value is empty.
		`add_header ${name} ${variable} always;`
	];
};

const caddy = ({ name, usual, others }: HeaderByPath): string[] => [
	...(usual === null ? [] : [`\theader ${name} ${quoted(usual)}`]),
	...others.flatMap(({ pattern, value }, at) => {
		const matcher = `@${name.toLowerCase()}-${at + 1}`;
		return [
			`\t${matcher} path_regexp \`${pattern}\``,
			`\theader ${matcher} ${name} ${quoted(value)}`
		];
	})
];

const apache = ({ name, usual, others }: HeaderByPath): string[] => [
	...(usual === null ? [] : [`Header always set ${name} ${quoted(usual)}`]),
	...others.map(
		({ pattern, value }) =>
			`<If "%{REQUEST_URI} =~ m#${pattern}#">\n\tHeader always set ${name} ${quoted(value)}\n</If>`
	)
];

type Writer = { where: string; write(headers: readonly HeaderByPath[]): string[] };

const WRITERS: Record<string, Writer> = {
	nginx: {
		where: 'Include it in a server block, whose locations then add no header of their own.',
		write: (headers) => headers.flatMap(nginx)
	},
	caddy: {
		where: 'Import the file at the top, and "import waymark-headers" in a route block.',
		write: (headers) => ['(waymark-headers) {', ...headers.flatMap(caddy), '}']
	},
	apache: {
		where: 'Include it in a virtual host or .htaccess; it needs mod_headers.',
		write: (headers) => headers.flatMap(apache)
	}
};

/** Rules as a web server reads them. Throws one plain sentence for a server that is not known here. */
export function headersForServer(server: string, rules: readonly HeaderRule[]): string {
	const writer = Object.hasOwn(WRITERS, server) ? WRITERS[server] : undefined;
	if (!writer) throw new Error(`Name one of ${Object.keys(WRITERS).join(', ')}, not "${server}".`);
	const made = `# Made from _headers by: npm run headers -- ${server}. Make it again for each release.`;
	return [made, `# ${writer.where}`, ...writer.write(byHeader(rules)), ''].join('\n');
}

if (import.meta.main)
	try {
		const [server = '', dir = 'build'] = process.argv.slice(2);
		const file = join(dir, '_headers');
		if (!existsSync(file)) throw new Error(`There is no ${file}: run "npm run build" first.`);
		process.stdout.write(headersForServer(server, readRules(readFileSync(file, 'utf8'))));
	} catch (error) {
		console.error((error as Error).message);
		process.exitCode = 1;
	}
