import { readTogether, together, type Together } from './together.ts';

/** Whether it was begun or ended since this page came. */
export const isOtherwiseNow = (): boolean => readTogether() !== together;

/** Begins it in this tab, or ends it with null; a new page goes by it. */
export function setTogether(how: Together | null): void {
	if (how) sessionStorage.setItem('together', how);
	else sessionStorage.removeItem('together');
}
