import type { Said } from '#lib/db/situations.ts';
import type { I18n } from '#lib/i18n/context.ts';
import type { SiteCouncil } from './whereabouts.ts';

/** The area somebody chose or else their outcode, in words; empty when they said neither. */
export function placeSaid({ t }: I18n, said: Said, councils: readonly SiteCouncil[]): string {
	const council = councils.find(({ slug }) => slug === said.area)?.names[0];
	return council ?? (said.area ? t(`situation:area-${said.area}`) : (said.outcode ?? ''));
}
