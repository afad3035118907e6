import { afterEach, expect, test, vi } from 'vitest';
import type { Word } from './tabs.ts';

afterEach(() => vi.unstubAllGlobals());

/** A storage area that tells every tab but the one that changes it, as browsers do. */
function withoutChannels({ denied = false } = {}) {
	const tabs = new EventTarget();
	const kept = new Map<string, string>();
	const changed = (key: string, newValue: string | null) =>
		tabs.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
	vi.stubGlobal('BroadcastChannel', undefined);
	vi.stubGlobal('addEventListener', tabs.addEventListener.bind(tabs));
	vi.stubGlobal('removeEventListener', tabs.removeEventListener.bind(tabs));
	vi.stubGlobal('localStorage', {
		setItem(key: string, value: string) {
			if (denied) throw new DOMException('denied', 'SecurityError');
			kept.set(key, value);
			changed(key, value);
		},
		removeItem(key: string) {
			kept.delete(key);
			changed(key, null);
		}
	});
	return kept;
}

/** The module as a tab of its own has it. */
async function tab() {
	vi.resetModules();
	return import('./tabs.ts');
}
/** What three tabs hear, each listening for both words. */
async function threeTabs() {
	const heard: string[] = [];
	const stops: (() => void)[] = [];
	for (const name of [1, 2, 3]) {
		const { hear } = await tab();
		for (const word of ['erased', 'leave'] as const)
			stops.push(hear(word, () => heard.push(`${name} ${word}`)));
	}
	return { heard, stop: () => stops.forEach((stop) => stop()) };
}
const each = (word: Word) => [1, 2, 3].map((name) => `${name} ${word}`);
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 50));

test.each([
	['a channel', () => new Map()],
	['storage alone', withoutChannels]
])('three tabs hear one word at once by %s, until they stop', async (_, browser) => {
	const kept = browser();
	const { heard, stop } = await threeTabs();
	const { tell } = await tab();
	tell('erased');
	await vi.waitFor(() => expect(heard.sort()).toEqual(each('erased')));
	tell('leave');
	await vi.waitFor(() =>
		expect(heard.sort()).toEqual([...each('erased'), ...each('leave')].sort())
	);
	expect(kept.size).toBe(0);
	stop();
	tell('erased');
	await aMoment();
	expect(heard).toHaveLength(6);
});

test('a tab does not hear what it tells itself', async () => {
	const { hear, tell } = await tab();
	const heard = vi.fn();
	hear('erased', heard);
	tell('erased');
	await aMoment();
	expect(heard).not.toHaveBeenCalled();
});

test('where even storage is denied nothing breaks', async () => {
	withoutChannels({ denied: true });
	const { tell } = await tab();
	expect(() => tell('erased')).not.toThrow();
});
