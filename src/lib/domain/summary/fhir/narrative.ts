import type { SheetLine } from '../sheet-line.ts';
import type { Fields } from './resource.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign).replaceAll('\n', '<br/>');

/** Lines as the narrative of a section, for whoever reads the file without a program for it. */
export function narrative(language: string, lines: readonly SheetLine[]): Fields {
	const paragraphs = lines.map(({ label, text }) =>
		label ? `<p><b>${escaped(label)}</b> ${escaped(text)}</p>` : `<p>${escaped(text)}</p>`
	);
	const head = `<div xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}">`;
	return { status: 'generated', div: `${head}${paragraphs.join('')}</div>` };
}
