/** What at least one of the oldest browsers with full use lacks (Safari 15.4, Chrome 103, Firefox 115), as far as a page can take it away: Chromium asks for Trusted Types all the same. */
export const NEWER = [
	...['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex'].map(
		(name) => `Array.prototype.${name}`
	),
	...['toSorted', 'toReversed', 'with', 'findLast', 'findLastIndex'].map(
		(name) => `Int8Array.__proto__.prototype.${name}`
	),
	...['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf'].map(
		(name) => `Set.prototype.${name}`
	),
	'Set.prototype.isSupersetOf',
	'Set.prototype.isDisjointFrom',
	'Iterator',
	'Array.fromAsync',
	'Object.groupBy',
	'Map.groupBy',
	'Promise.withResolvers',
	'Promise.try',
	'String.prototype.isWellFormed',
	'String.prototype.toWellFormed',
	'RegExp.escape',
	'Uint8Array.fromBase64',
	'Uint8Array.fromHex',
	'Uint8Array.prototype.toBase64',
	'Uint8Array.prototype.toHex',
	'AbortSignal.timeout',
	'AbortSignal.any',
	'Response.json',
	'URL.canParse',
	'URL.parse',
	'Intl.Segmenter',
	'Intl.DurationFormat',
	'IDBFactory.prototype.databases',
	'StorageManager.prototype.estimate',
	'CompressionStream',
	'DecompressionStream',
	'OffscreenCanvas',
	'requestIdleCallback',
	'cancelIdleCallback',
	'scheduler',
	'navigation',
	'Document.prototype.startViewTransition',
	'Element.prototype.checkVisibility',
	'Element.prototype.setHTMLUnsafe',
	'HTMLElement.prototype.showPopover',
	'HTMLElement.prototype.hidePopover',
	'HTMLElement.prototype.togglePopover',
	'Navigator.prototype.connection',
	'Navigator.prototype.userAgentData',
	'Navigator.prototype.scheduling'
];

/** In the page, before its own scripts: takes away what stands at these paths. */
export function takeAway(paths: string[]): void {
	for (const path of paths) {
		const names = path.split('.');
		const last = names.pop() ?? '';
		const owner = names.reduce<unknown>(
			(from, name) => (from as Record<string, unknown> | undefined)?.[name],
			globalThis
		);
		if (owner) delete (owner as Record<string, unknown>)[last];
	}
}
