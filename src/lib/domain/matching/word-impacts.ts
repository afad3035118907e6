/** How much each word says about each row: rarer and nearer the name is more (BM25 with a weighted title), times ten. */
export function wordImpacts(
	texts: readonly { title: string[]; rest: string[] }[]
): Map<string, Map<number, number>> {
	const impacts = new Map<string, Map<number, number>>();
	const average = texts.reduce((sum, { rest }) => sum + rest.length, 0) / (texts.length || 1);
	texts.forEach(({ title, rest }, row) => {
		const counts = new Map<string, number>();
		for (const word of title) counts.set(word, (counts.get(word) ?? 0) + 3);
		for (const word of rest) counts.set(word, (counts.get(word) ?? 0) + 1);
		const length = 0.4 + 0.6 * (rest.length / (average || 1));
		for (const [word, n] of counts) {
			const rows = impacts.get(word) ?? new Map<number, number>();
			rows.set(row, (n * 2.2) / (n + 1.2 * length));
			impacts.set(word, rows);
		}
	});
	for (const rows of impacts.values()) {
		const rarity = Math.log(1 + (texts.length - rows.size + 0.5) / (rows.size + 0.5));
		for (const [row, impact] of rows) rows.set(row, Math.max(1, Math.round(impact * rarity * 10)));
	}
	return impacts;
}
