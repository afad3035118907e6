// Overrides turn what stands round them back to front, and no writing needs them; control characters
// and halves of letters show nothing. Everything else that is unseen belongs to some script or emoji.
const marked = /(?!\n)[\u202d\u202e\p{Cc}\p{Cs}]/gu;

/** What somebody wrote as it is shown, before it is sent and at the desk: every letter and mark of theirs, with � for what could only mislead. */
export function shownText(text: string): string {
	return text
		.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
		.replaceAll('\t', ' ')
		.replace(marked, '�');
}
