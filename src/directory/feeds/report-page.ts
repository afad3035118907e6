import { escapeUTF8 } from 'entities';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import type { ReadReport } from '../read-open-referral.ts';

const escaped = (value: string | number): string => escapeUTF8(String(value));

const counts = (of: Record<string, number>): string =>
	Object.entries(of)
		.filter(([, count]) => count > 0)
		.sort(([, a], [, b]) => b - a)
		.map(([why, count]) => `${escaped(count)} × ${escaped(why)}`)
		.join('<br>');

const row = (cells: string[]): string =>
	`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const table = (heads: string[], rows: string[]): string =>
	rows.length === 0
		? '<p>None.</p>'
		: `<table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;

/** More lines than anybody reads. */
const MOST_DROPPED = 500;
const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid;padding:.4rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}`;

/**
 * The report of a feed as a page of its own, fit to send to the feed's owner: it runs nothing and fetches
 * nothing, whatever the records hold. `made` is an ISO day.
 */
export function reportPage(
	key: string,
	report: ReadReport,
	notes: readonly string[],
	made: string
): string {
	const fields = Object.entries(report.fields).map(([name, field]) =>
		row([
			escaped(name),
			escaped(field.read),
			escaped(field.notStated),
			counts(field.mended),
			counts(field.leftOut)
		])
	);
	const dropped = report.dropped
		.slice(0, MOST_DROPPED)
		.map(({ id, reason }) => row([escaped(id), escaped(reason)]));
	const worst = report.worst.map(({ id, name, notes: lines }) =>
		row([escaped(id), escaped(name), lines.map(escaped).join('<br>')])
	);
	return `<!doctype html>
<html lang="${LANGUAGES[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What was read from ${escaped(key)}</title>
<style>${style}</style>
</head>
<body>
<h1>What was read from ${escaped(key)}</h1>
<p>${escaped(made)}: ${escaped(report.kept)} services out of ${escaped(report.read)} records. The feed is written as ${escaped(report.dialect)}. ${escaped(report.ended)} events are over.</p>
${notes.length > 0 ? `<h2>On the way</h2><ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>` : ''}
<h2>Field by field</h2>
${table(['Field', 'Read', 'Not stated', 'Mended', 'Left out'], fields)}
<h2>Kept back so that nothing private is published</h2>
<p>${counts(report.keptBack) || 'Nothing.'}</p>
<h2>Records left out</h2>
${table(['Id', 'Why'], dropped)}
<h2>Records with the most to mend</h2>
${table(['Id', 'Name', 'What'], worst)}
</body>
</html>
`;
}
