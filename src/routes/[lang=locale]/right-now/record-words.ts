import { recordOf, type Times } from '#lib/domain/right-now/times.ts';
import type { I18n } from '#lib/i18n/context.ts';

/** How many changes are told: the latest ones. */
const MOST = 5;

/** What the person has of one exercise, in words; empty when it was never done. */
export function recordWords(i18n: I18n, times: Times, exercise: string): string {
	const record = recordOf(times, exercise);
	if (record.times === 0) return '';
	const changes = record.changes
		.slice(-MOST)
		.map((change) => i18n.t('right-now:change', change))
		.join(', ');
	const count = i18n.t('right-now:did', { count: record.times });
	return changes ? `${count} ${i18n.t('right-now:went', { changes })}` : count;
}
