import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mode } from '#lib/db/vault/session.ts';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

/** The helper as a page has it that two people use in one way, or one person alone, behind a lock or not. */
async function helper(together: string | null, look = '{}') {
	vi.stubGlobal('sessionStorage', { getItem: () => together });
	vi.stubGlobal('localStorage', { getItem: () => look });
	return (await import('./autofill.ts')).autofill;
}
const modes: Mode[] = ['kept', 'memory', 'read-only', 'example', 'together'];

test.each([
	['alone', null, ['kept']],
	['together on one’s own device', 'keep', ['kept']],
	['together where nothing stays', 'forget', []]
])('%s, the browser remembers a name only where things are kept', async (_, together, offered) => {
	const autofill = await helper(together);
	expect(modes.filter((mode) => autofill(mode, 'given-name') === 'given-name')).toEqual(offered);
	expect(modes.filter((mode) => autofill(mode, 'given-name') === 'off')).toEqual(
		modes.filter((mode) => !offered.includes(mode))
	);
	expect(autofill(undefined, 'tel')).toBe('off');
});

test('behind a lock the browser remembers nothing, where it would lie in the open', async () => {
	const autofill = await helper(null, '{"lock":"set"}');
	for (const mode of modes) expect(autofill(mode, 'given-name')).toBe('off');
});
