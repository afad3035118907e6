/** Says a sentence by its key, and a day, in the language of the page. */
export interface Speaker {
	say: (key: string, values?: Record<string, string | number>) => string;
	date: (day: string) => string;
}
/** One line as it stands on the page; `own` is in the person's own words, with their ends of lines. */
export interface SheetLine {
	label?: string;
	text: string;
	own?: boolean;
}
export interface SheetBlock {
	id: string;
	title: string;
	/** Whether the title is the person's own words. */
	own?: boolean;
	lines: SheetLine[];
}
