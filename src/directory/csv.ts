import { parse } from 'csv-parse/sync';

/** Reads comma-separated text with a header line into one object a row; quotes, doubled quotes, CRLF and a BOM are understood. */
export const readCsv = (text: string): Record<string, string>[] =>
	parse(text, { bom: true, columns: true, skip_empty_lines: true, relax_column_count: true });
