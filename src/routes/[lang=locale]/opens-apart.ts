/** Pages that ship no script: to open one in the same tab is to leave what is in memory. */
export const SCRIPTLESS = [
	'about',
	'accessibility',
	'how-help-fits',
	'life-events',
	'not-here',
	'privacy',
	'professionals',
	'supporters',
	'urgent-help',
	'window-card',
	'young-people'
];

/** Whether an address is a page of this site that opens in a tab of its own while nothing may be lost. */
export function opensApart({ origin, pathname }: URL): boolean {
	const [, , place = ''] = pathname.split('/');
	return origin === location.origin && SCRIPTLESS.includes(place);
}
