/** Key of the words for why a copy could not be brought back, or that not undone. */
export const backFailed = (code: string): string =>
	code === 'copy-refused' ? 'my-data:back-copy-refused' : `errors:${code}`;
