/** This moment as an ISO string. */
export const instantNow = () => new Date().toISOString();

const two = (value: number) => String(value).padStart(2, '0');

/** The ISO day here at a moment. */
export function dayOf(moment: Date): string {
	return [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
}

/** The day and time (HH:MM) here of an ISO moment; null for none. */
export function clock(at: string | null): { day: string; time: string } | null {
	if (at === null) return null;
	const moment = new Date(at);
	return { day: dayOf(moment), time: `${two(moment.getHours())}:${two(moment.getMinutes())}` };
}
