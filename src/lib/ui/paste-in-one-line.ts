/** Puts what is pasted into one line with a space for each line end: a browser would join the words on both sides of it. */
export function pasteInOneLine(event: ClipboardEvent & { currentTarget: HTMLInputElement }): void {
	const field = event.currentTarget;
	const pasted = event.clipboardData?.getData('text/plain') ?? '';
	// Fields for dates and numbers know no place to put it, and hold no lines either.
	if (!/[\r\n]/.test(pasted.trim()) || field.selectionStart === null) return;
	event.preventDefault();
	const line = pasted.trim().replace(/\s*[\r\n]+\s*/g, ' ');
	field.setRangeText(line, field.selectionStart, field.selectionEnd ?? field.selectionStart, 'end');
	field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
