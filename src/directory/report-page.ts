import { LANGUAGES } from '#lib/domain/site/language.ts';
import { MOST_WORST, type ReadReport } from './read-report.ts';

const ESCAPES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const escaped = (value: string | number) =>
	String(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const row = (cells: readonly (string | number)[]) =>
	`<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;

function table(caption: string, heads: readonly string[], rows: readonly (string | number)[][]) {
	if (rows.length === 0) return '';
	const head = heads.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
	return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`;
}

const counts = (of: Record<string, number>) =>
	Object.entries(of)
		.sort(([, a], [, b]) => b - a)
		.map(([why, times]) => `${why}: ${times}`)
		.join('; ');

const MOST_DROPPED = 500;

/** A report as one page of HTML without scripts, for the owner of a feed; everything in it is escaped. */
export function reportPage(report: ReadReport, key: string, day: string): string {
	const { read, kept, dialect, fields, dropped, ended, keptBack, worst } = report;
	const parts = [
		`<p>${escaped(read)} records were read on ${escaped(day)}; ${escaped(kept)} are shown, ${escaped(dropped.length)} left out, ${escaped(ended)} of them events that are over. The feed is written as ${escaped(dialect)}.</p>`,
		table(
			'Field by field',
			['Field', 'Read', 'Not stated', 'Mended', 'Left out'],
			Object.entries(fields).map(([name, field]) => [
				name,
				field.read,
				field.notStated,
				counts(field.mended),
				counts(field.leftOut)
			])
		),
		table(
			'Kept back, so that nothing private is shown',
			['What', 'Times'],
			Object.entries(keptBack)
		),
		table(
			'Records with the most to mend',
			['Id', 'Name', 'What'],
			[...worst]
				.sort((a, b) => b.notes.length - a.notes.length)
				.slice(0, MOST_WORST)
				.map(({ id, name, notes }) => [id, name, notes.join('; ')])
		),
		table(
			'Records left out',
			['Id', 'Why'],
			dropped.slice(0, MOST_DROPPED).map(({ id, reason }) => [id, reason])
		)
	];
	const title = `What became of the feed ${escaped(key)}`;
	return `<!doctype html>
<html lang="${LANGUAGES[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>body{font:1rem/1.5 sans-serif;margin:1rem auto;max-width:70rem;padding:0 1rem}table{border-collapse:collapse;margin:1rem 0;width:100%}caption{font-weight:bold;text-align:left}td,th{border:1px solid;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style>
</head>
<body>
<h1>${title}</h1>
${parts.join('\n')}
</body>
</html>
`;
}
