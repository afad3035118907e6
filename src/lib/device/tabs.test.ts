import { afterEach, expect, test, vi } from 'vitest';
import { hear, tell, type Word } from './tabs.ts';

afterEach(() => vi.unstubAllGlobals());

/** A storage area whose changes are heard as another tab hears them. */
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

/** What three tabs hear of these words, each listening for both. */
function threeTabs() {
	const heard: string[] = [];
	const stops = [1, 2, 3].flatMap((tab) =>
		(['erased', 'leave'] as const).map((word) => hear(word, () => heard.push(`${tab} ${word}`)))
	);
	return { heard, stop: () => stops.forEach((stop) => stop()) };
}
const each = (word: Word) => [1, 2, 3].map((tab) => `${tab} ${word}`);

test.each([
	['a channel', () => new Map()],
	['storage alone', withoutChannels]
])('three tabs hear one word at once by %s, until they stop', async (_, browser) => {
	const kept = browser();
	const { heard, stop } = threeTabs();
	tell('erased');
	await vi.waitFor(() => expect(heard.sort()).toEqual(each('erased')));
	tell('leave');
	await vi.waitFor(() =>
		expect(heard.sort()).toEqual([...each('erased'), ...each('leave')].sort())
	);
	expect(kept.size).toBe(0);
	stop();
	tell('erased');
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(heard).toHaveLength(6);
});

test('where even storage is denied nothing breaks', () => {
	withoutChannels({ denied: true });
	expect(() => tell('erased')).not.toThrow();
});
