import { daysAfter } from '../days/day.ts';
import { isAsked, type Asked } from '../today/asked.ts';

/** Whole days after a copy before another is asked for: seldom enough not to nag, often enough to lose little. */
const AGAIN_DAYS = 90;

/** Whether Today says on an ISO day that a copy could be made. `days` are those on which something was written. */
export function isCopyDue(
	day: string,
	days: readonly string[],
	{ made, asked }: { made?: string; asked?: Asked }
): boolean {
	const sorted = [...days].sort();
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (first === undefined || last === undefined) return false;
	// Nothing new would be in it.
	if (made !== undefined && last <= made) return false;
	return isAsked(day, made === undefined ? first : daysAfter(made, AGAIN_DAYS), asked);
}
