import type { SheetLine } from './sheet-line.ts';
import type { SheetSection } from './sheet.ts';

const lineText = ({ label, text }: SheetLine): string => {
	if (!label) return text;
	// A question brings its own sign at the end.
	return `${label}${/[.?:]$/.test(label) ? '' : ':'} ${text}`;
};

/** A summary as plain text to paste: `head` are its first lines, one empty line between sections. */
export function plainText(head: readonly string[], sections: readonly SheetSection[]): string {
	const texts = sections.map(({ title, notes, blocks }) =>
		[
			title.toUpperCase(),
			...notes,
			...blocks.map((block) => [block.title, ...block.lines.map(lineText)].join('\n'))
		].join('\n\n')
	);
	return `${[head.join('\n'), ...texts].join('\n\n\n')}\n`;
}
