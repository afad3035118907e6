/** What of a chart is needed to write on it. */
interface Drawn {
	ctx: CanvasRenderingContext2D;
	width: number;
	chartArea: { left: number };
	data: { datasets: { data: unknown[] }[] };
	getDatasetMeta: (at: number) => { data: { x: number; y: number }[] };
}

/** Between two values, so that neither runs into the other, in pixels. */
const ROOM = 34;
/** Words stand at the edge of the chart. */
const FIGURE = /^[\d.,]+$/;

/** Writes values above their points, from the latest back, where there is room. */
export const valuesBeside = (
	font: { family: string; size: number },
	colours: { ink: string; card: string },
	short: (value: number) => string
) => ({
	id: 'values',
	afterDatasetsDraw(chart: Drawn) {
		const { ctx, width, chartArea, data } = chart;
		const values = data.datasets[0]?.data as { y: number }[];
		ctx.font = `600 ${font.size}px ${font.family}`;
		ctx.fillStyle = colours.ink;
		// The line does not run through a figure.
		ctx.strokeStyle = colours.card;
		ctx.lineWidth = 5;
		ctx.textAlign = 'center';
		let taken = Infinity;
		for (const [at, { x, y }] of [...chart.getDatasetMeta(0).data.entries()].reverse()) {
			const value = values[at]?.y ?? Number.NaN;
			const text = Number.isNaN(value) ? '' : short(value);
			if (!FIGURE.test(text) || taken - x < ROOM) continue;
			taken = x;
			const place = [Math.min(Math.max(x, chartArea.left + 8), width - 14), y - 12] as const;
			ctx.strokeText(text, ...place);
			ctx.fillText(text, ...place);
		}
	}
});
