const FACE_AFTER_MS = 200;

/** Says that a page's scripts have taken over, and lets the typeface come, which gave way to them on a first visit. */
export function comeAlive(): void {
	const { dataset } = document.documentElement;
	dataset.alive = '';
	// What the page does first of all is still under way.
	setTimeout(() => delete dataset.face, FACE_AFTER_MS);
}
