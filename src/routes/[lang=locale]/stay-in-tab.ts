import { opensApart } from './opens-apart.ts';

/** While all is in memory: a page of its own document opens apart, and leaving the last one is asked about. */
export function stayInTab(isOver: () => boolean): () => void {
	function stay(event: BeforeUnloadEvent) {
		if (!isOver()) event.preventDefault();
	}
	function apart({ target }: MouseEvent) {
		const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
		if (link && opensApart(new URL(link.href)))
			Object.assign(link, { target: '_blank', rel: 'opener' });
	}
	addEventListener('beforeunload', stay);
	document.addEventListener('click', apart, true);
	return () => {
		removeEventListener('beforeunload', stay);
		document.removeEventListener('click', apart, true);
	};
}
