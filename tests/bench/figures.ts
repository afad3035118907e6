/** One measured thing; times in milliseconds, sizes in bytes. */
export interface Figure {
	name: string;
	value: number;
	unit: string;
	/** `value` has to be at most this, or at least this where `atLeast` is set. */
	budget?: number;
	atLeast?: boolean;
	/** Smallest and largest of the rounds. */
	range?: [number, number];
}

export interface Part {
	part: string;
	figures: Figure[];
	/** Why there are no figures. */
	skipped?: string;
}

/** The value below which a share of all lies; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** The median of the rounds, with their range. */
export function median(name: string, unit: string, values: readonly number[]): Figure {
	const range: [number, number] = [Math.min(...values), Math.max(...values)];
	return { name, unit, value: quantile(values, 0.5), range };
}

/** Whether a figure keeps its budget; one without a budget always does. */
export const isMet = ({ value, budget = Infinity, atLeast }: Figure) =>
	atLeast ? value >= budget : value <= budget;

/** A Markdown table with the budgets beside the figures. */
export function table(parts: readonly Part[]): string {
	const round = (value: number) => String(Math.round(value * 100) / 100);
	const rows = parts.flatMap(({ part, figures, skipped }) =>
		skipped
			? [`| ${part} | skipped: ${skipped} | | | |`]
			: figures.map((figure) => {
					const { name, value, unit, budget, range } = figure;
					const spread = range ? ` (${range.map(round).join('–')})` : '';
					const limit =
						budget === undefined ? '' : `${figure.atLeast ? '≥' : '≤'} ${round(budget)} ${unit}`;
					const verdict = budget === undefined ? '' : isMet(figure) ? 'met' : 'not met';
					return `| ${part} | ${name} | ${round(value)} ${unit}${spread} | ${limit} | ${verdict} |`;
				})
	);
	return [
		'| part | measure | figure | budget | |',
		'| --- | --- | ---: | ---: | --- |',
		...rows
	].join('\n');
}
