import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { titleOf, type Pack } from './pack.ts';

const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

/** A deleted check-in in words, and until when it can be taken back. */
export function deletedWords(i18n: I18n, packs: readonly Pack[], checkIn: CheckIn) {
	const until = new Date(Date.parse(checkIn.deletedAt ?? '') + THIRTY_DAYS);
	const date = i18n.format.date(checkIn.day);
	return {
		name: i18n.t('history:named', { title: titleOf(i18n, packs, checkIn.pack), date }),
		until: i18n.t('history:deleted-until', {
			date: i18n.format.date(until.toISOString().slice(0, 10))
		})
	};
}
