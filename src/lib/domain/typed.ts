/** Whether a text is empty to the eye: nothing in it, or only spaces and characters that show nothing. */
export const isBlank = (text: string): boolean =>
	// The two that are neither: a filler that counts as a letter, and the empty braille cell.
	/^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\uffa0\u2800]*$/u.test(text);

/** By how many UTF-16 units a text is longer than it may be, without the spaces round it; nought when it fits. */
export const overBy = (text: string, most: number): number =>
	Math.max(0, text.trim().length - most);
