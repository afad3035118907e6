import type { Reach } from '../situation/situation.ts';
import { WEEKDAYS, type Schedule } from './schedule.ts';
import type { Service } from './service.ts';

/** Hours: people meet for as long as this at most, where they do so on `MANY_DAYS` a week; longer ones are opening hours. */
const LONGEST = 5;
const MANY_DAYS = 3;
/** From so many days a week with the same hours on, somewhere is open rather than meeting. */
const EVERY_WORKING_DAY = 5;

const MEETS_BY: readonly Reach[] = ['in-person', 'online', 'video'];

const weekdaysOf = ({ freq, byday = [], dtstart }: Schedule): string[] => {
	if (byday.length > 0) return WEEKDAYS.filter((day) => byday.some((code) => code.endsWith(day)));
	if (freq === 'DAILY') return [...WEEKDAYS];
	if (dtstart === undefined) return [];
	return [WEEKDAYS[(new Date(`${dtstart}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO'];
};
const hoursOf = (time: string) => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;

/** Hours from opening to closing, past midnight too; null where one of them is not given. */
function lengthOf({ opensAt, closesAt }: Schedule): number | null {
	if (opensAt === undefined || closesAt === undefined) return null;
	const length = hoursOf(closesAt) - hoursOf(opensAt);
	return length > 0 ? length : length + 24;
}

/** Whether rows together are the hours at which a door is open or a phone is answered. */
function areOpeningHours(rows: readonly Schedule[]): boolean {
	const days = new Set(rows.flatMap(weekdaysOf)).size;
	const times = new Set(rows.map(({ opensAt, closesAt }) => `${opensAt} ${closesAt}`)).size;
	if (days >= EVERY_WORKING_DAY && times <= 2) return true;
	return days >= MANY_DAYS && rows.some((row) => (lengthOf(row) ?? 0) > LONGEST);
}

const hasPlace = ({ ways, points, channels }: Service): boolean =>
	points.length > 0 ||
	ways.some(({ kind }) => kind === 'place') ||
	channels.some(({ id }) => id === 'in-person');

/**
 * The rows at which people come together: those of groups, and of places to drop in to. None for phone
 * lines, for the hours of an office, and for what is not running.
 */
export function gatheringsOf(service: Service): readonly Schedule[] {
	const { status, company, route, listens, schedules = [] } = service;
	const meets = company.id === 'group' || (route.id === 'drop-in' && hasPlace(service));
	if (status !== 'active' || listens || !meets) return [];
	const rows = schedules.filter(
		({ attending }) => attending === undefined || MEETS_BY.includes(attending)
	);
	return areOpeningHours(rows) ? [] : rows;
}
