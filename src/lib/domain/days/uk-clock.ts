// Made when it is first asked: a slow phone takes a tenth of a second over it.
let clock: Intl.DateTimeFormat | undefined;
const makeClock = () =>
	new Intl.DateTimeFormat('en-GB', {
		timeZone: 'Europe/London',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	});

/** What calendars and clocks in the UK show at an ISO instant, summer time heeded: ISO day, and `HH:MM`. */
export function ukClock(at: string): { day: string; time: string } {
	clock ??= makeClock();
	const parts = new Map(clock.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
	return {
		day: `${part('year')}-${part('month')}-${part('day')}`,
		time: `${part('hour')}:${part('minute')}`
	};
}
