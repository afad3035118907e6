import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { rangeOf } from '#lib/domain/check-in/answer.ts';
import type { WellbeingOutcome } from '#lib/domain/check-in/instrument.ts';
import { itemLine, type Point, totalLine } from '#lib/domain/check-in/line.ts';
import { totalRange } from '#lib/domain/check-in/scoring.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { answerOf, filled, nameOf, type Pack } from './pack.ts';

/** One line with all that is said about it. */
export interface Line {
	key: string;
	title: string;
	points: Point[];
	min: number;
	max: number;
	low: string;
	high: string;
	/** The difference still called about the same. */
	same: number;
	/** Named how-often choices are more or less often, not higher or lower. */
	often: boolean;
	total: boolean;
	outcome: WellbeingOutcome | undefined;
	say: (value: number) => string;
	/** A publisher's neutral sentence about a value. */
	context: (value: number) => string | null;
}
/** What a person can look at: a whole check-in, one statement or one area of life. */
export interface LineChoice {
	key: string;
	group: 'by-check-in' | 'by-item' | 'by-life-area';
	title: string;
	pack: Pack;
	item: string | null;
}

/** The lines there is anything to show for; `ordered` is from `checkInsInOrder`. */
export function lineChoices(packs: readonly Pack[], ordered: readonly CheckIn[]): LineChoice[] {
	const used = new Set(ordered.map(({ pack }) => pack));
	// Most are answered in the first check-in that is looked at.
	const isAnswered = (id: string) => ordered.some(({ answers }) => typeof answers[id] === 'number');
	const mine = packs.filter(({ instrument }) => used.has(instrument.id));
	const seen = new Set<string>();
	const items = mine.flatMap((pack) =>
		pack.instrument.items.flatMap(({ id, outcome }): LineChoice[] => {
			if (seen.has(id) || !isAnswered(id)) return [];
			seen.add(id);
			const group = outcome ? 'by-life-area' : 'by-item';
			return [{ key: `item:${id}`, group, title: nameOf(pack, id), pack, item: id }];
		})
	);
	const whole = mine.map((pack): LineChoice => {
		const { id } = pack.instrument;
		return { key: `pack:${id}`, group: 'by-check-in', title: pack.said.title, pack, item: null };
	});
	return [...whole, ...items];
}

function lineOfItem(i18n: I18n, pack: Pack, id: string): Omit<Line, 'points'> {
	const { instrument, said } = pack;
	const { min, max } = rangeOf(instrument);
	const item = instrument.items.find((one) => one.id === id);
	const often = instrument.answer.kind === 'choices';
	const say = (value: number) => answerOf(i18n, pack, value);
	return {
		key: id,
		title: nameOf(pack, id),
		min,
		max,
		low: often ? say(min) : String(min),
		high: often ? say(max) : String(max),
		same: instrument.thresholds.sameItem,
		often,
		total: false,
		outcome: item?.outcome,
		say,
		context: (value) => {
			const band = item?.bands?.find(({ from, to }) => value >= from && value <= to);
			if (!band || !said.bandSentence) return null;
			return filled(said.bandSentence, { ...band, band: said.bands[band.id] ?? '' });
		}
	};
}

/** The lines of a choice: the total, one item, or each item of a check-in whose answers stand alone. */
export function linesOf(
	i18n: I18n,
	{ pack, item }: LineChoice,
	packs: readonly Pack[],
	ordered: readonly CheckIn[]
): Line[] {
	const { instrument } = pack;
	const range = item === null ? totalRange(instrument) : null;
	if (range && instrument.thresholds.sameTotal !== null)
		return [
			{
				...range,
				key: instrument.id,
				title: pack.said.title,
				points: totalLine(instrument, ordered),
				low: i18n.format.number(range.min),
				high: i18n.format.number(range.max),
				same: instrument.thresholds.sameTotal,
				often: false,
				total: true,
				outcome: undefined,
				say: (value) => i18n.format.number(value),
				context: () => null
			}
		];
	const instruments = packs.map((one) => one.instrument);
	return instrument.items
		.filter(({ id }) => item === null || id === item)
		.map(({ id }) => ({
			...lineOfItem(i18n, pack, id),
			points: itemLine(id, instruments, ordered)
		}))
		.filter(({ points }) => points.some(({ value }) => value !== null));
}
