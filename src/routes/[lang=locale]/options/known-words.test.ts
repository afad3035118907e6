import { expect, test } from 'vitest';
import type { I18n } from '#lib/i18n/context.ts';
import { withKnownWords } from './known-words.ts';

test('words that take no values are looked up once, in each language and once they are here', () => {
	const asked: string[] = [];
	let words: Record<string, string> = { 'options:save': 'Save' };
	const saying = (own: () => Record<string, string>): I18n['t'] => {
		return (key, values) => {
			asked.push(key);
			return values ? `${own()[key]} ${JSON.stringify(values)}` : (own()[key] ?? key.slice(8));
		};
	};
	let t = saying(() => words);
	const i18n = withKnownWords({
		language: 'en',
		format: {} as I18n['format'],
		href: (to) => to,
		get t() {
			return t;
		}
	});
	expect([i18n.t('options:save'), i18n.t('options:save')]).toEqual(['Save', 'Save']);
	expect(asked).toEqual(['options:save']);
	expect(i18n.t('options:save', { count: 1 })).toBe('Save {"count":1}');
	expect(i18n.t('options:save', { count: 2 })).toBe('Save {"count":2}');
	expect(i18n.t('options:more')).toBe('more');
	words = { 'options:more': 'More' };
	expect(i18n.t('options:more')).toBe('More');
	t = saying(() => ({ 'options:save': 'Cadw' }));
	expect(i18n.t('options:save')).toBe('Cadw');
});
