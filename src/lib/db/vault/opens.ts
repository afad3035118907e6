import { openRow } from './seal.ts';

/** Whether a row opens. */
export const opens = (...row: Parameters<typeof openRow>): Promise<boolean> =>
	openRow(...row).then(
		() => true,
		() => false
	);
