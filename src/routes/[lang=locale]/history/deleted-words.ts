import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { daysAfter } from '#lib/domain/days/day.ts';
import { DAYS_TO_TAKE_BACK } from '#lib/domain/days/taking-back.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { titleOf, type Pack } from './pack.ts';

/** A deleted check-in in words, and until when it can be taken back. */
export function deletedWords(i18n: I18n, packs: readonly Pack[], checkIn: CheckIn) {
	const until = daysAfter(checkIn.deletedAt ?? '', DAYS_TO_TAKE_BACK);
	const date = i18n.format.date(checkIn.day);
	return {
		name: i18n.t('history:named', { title: titleOf(i18n, packs, checkIn.pack), date }),
		until: i18n.t('history:deleted-until', { date: i18n.format.date(until) })
	};
}
