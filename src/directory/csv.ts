/** Reads comma-separated text with a header line into one object a row; quotes, doubled quotes, CRLF and a BOM are understood. */
export function readCsv(text: string): Record<string, string>[] {
	const [header, ...rows] = cells(text.replace(/^\uFEFF/, ''));
	if (!header) return [];
	return rows
		.filter((row) => row.length > 1 || row[0] !== '')
		.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

function cells(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, plain, end] of text.matchAll(
		/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g
	)) {
		row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}
