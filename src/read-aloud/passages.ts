/** Words that are read in one go, and what they stand in. */
export interface Passage {
	element: Element;
	text: string;
}

const BLOCKS =
	'h1,h2,h3,p,li,dt,dd,legend,label,summary,caption,th,td,button,a.button,a.card,figcaption,[role="status"]';
// What cannot be seen cannot be marked either; what a person types they know.
const SKIPPED =
	'[aria-hidden="true"],[hidden],.hidden-text,script,style,textarea,select,svg,details:not([open]) > :not(summary)';

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** What there is to read in a part of the page, in its order. */
export function passagesIn(part: Element, seen = isSeen): Passage[] {
	const found: Passage[] = [];
	const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const text = texts.currentNode.nodeValue?.trim();
		const parent = texts.currentNode.parentElement;
		if (!text || !parent || parent.closest(SKIPPED) || !seen(parent)) continue;
		const element = parent.closest(BLOCKS) ?? parent;
		const last = found.at(-1);
		if (last?.element === element) last.text += ` ${text}`;
		else found.push({ element, text });
	}
	return found.map(({ element, text }) => ({ element, text: text.replace(/\s+/g, ' ') }));
}
