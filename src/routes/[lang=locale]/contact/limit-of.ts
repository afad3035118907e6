import type { I18n } from '#lib/i18n/context.ts';

/** How long a text may be, and what is said when it is longer. */
export const limitOf = ({ t }: I18n, most: number) => ({
	most,
	say: (count: number) => t('contact:over', { count })
});
