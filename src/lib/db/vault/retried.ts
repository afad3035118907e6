import { AppError } from '#lib/domain/app-error.ts';

/** Another tab may write between our read and our commit: read again, twice at most. */
export async function retried<T>(unit: () => Promise<T>): Promise<T> {
	for (let left = 2; ; left -= 1)
		try {
			return await unit();
		} catch (failure) {
			const elsewhere = failure instanceof AppError && failure.code === 'changed-elsewhere';
			if (left === 0 || !elsewhere) throw failure;
		}
}
