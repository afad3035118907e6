/** A failure that has words for the person: `code` is a key of errors.json. */
export class AppError extends Error {
	override name = 'AppError';
	code: string;

	constructor(code: string, options?: ErrorOptions) {
		super(code, options);
		this.code = code;
	}
}

/** The code of a failure; `unexpected-title` for any other error. */
export function codeOf(failure: unknown): string {
	return failure instanceof AppError ? failure.code : 'unexpected-title';
}
