import type { Translate } from './i18n.ts';

export interface Format {
	/** `22 November 2026`, from an ISO day. */
	date(day: string): string;
	/** `22 Nov`, from an ISO day. */
	shortDate(day: string): string;
	/** `Sunday 22 November`, from an ISO day, as within a sentence: in Welsh `dydd Sul`. */
	weekday(day: string): string;
	/** `November 2026`, from an ISO day or month. */
	month(day: string): string;
	/** `1,234.5`: English and Welsh write figures alike. */
	number(value: number): string;
	list(items: string[]): string;
}

// Chromium ships no Welsh date names, so months and days are words of ours (dates.json).
export function formatter(t: Translate): Format {
	const parts = (day: string) => {
		const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
		return { year, month, date, weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay() };
	};
	return {
		date(day) {
			const { year, month, date } = parts(day);
			return t('dates:full', { date, month: t(`dates:month-${month}`), year });
		},
		shortDate(day) {
			const { month, date } = parts(day);
			return t('dates:short', { date, month: t(`dates:short-month-${month}`) });
		},
		weekday(day) {
			const { month, date, weekday } = parts(day);
			return t('dates:weekday', {
				weekday: t(`dates:day-${weekday}`),
				date,
				month: t(`dates:month-${month}`)
			});
		},
		month(day) {
			const { year, month } = parts(day);
			return t('dates:month-year', { month: t(`dates:month-${month}`), year });
		},
		// Intl would say the same, but its first word costs a cheap phone a sixth of a second.
		number: (value) =>
			String(Math.round(value * 1000) / 1000).replace(/\B(?=(\d{3})+(?!\d))/g, ','),
		list(items) {
			if (items.length < 2) return items.join('');
			return t('dates:list', { start: items.slice(0, -1).join(', '), last: items.at(-1) ?? '' });
		}
	};
}
