const FACE_AFTER_MS = 200;

/** Says that a page's scripts have taken over, and lets the typeface come, which gave way to them on a first visit. */
export function comeAlive(): void {
	const { dataset } = document.documentElement;
	// The page was lost meanwhile and put back as it arrived, which has no script behind it.
	if (dataset.cannot === 'stays') return;
	dataset.alive = '';
	// It was long on its way, and the page had said so.
	delete dataset.cannot;
	// What the page does first of all is still under way.
	setTimeout(() => {
		const come = () => delete dataset.face;
		// Loaded before it is used, so that the page is laid out anew once and not twice.
		void document.fonts.load("1em 'Atkinson Hyperlegible Next'").then(come, come);
	}, FACE_AFTER_MS);
}
