/** Words with every gap filled that the build has a figure for; the rest is filled where the words are used. */
export function withFigures(text: string, figures: Readonly<Record<string, string>>): string {
	return text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => figures[name] ?? gap);
}
