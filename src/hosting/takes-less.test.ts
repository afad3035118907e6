import { readFileSync } from 'node:fs';
import type { i18n } from 'i18next';
import { expect, test } from 'vitest';
import { withoutUnused } from './takes-less.ts';

const whole = readFileSync('node_modules/i18next/dist/esm/i18next.js', 'utf8');
const lessened = withoutUnused(whole);
const { default: i18next } = (await import(
	/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(lessened)}`
)) as { default: i18n };

test('what is left of i18next says words, plurals and gaps, and takes words later', () => {
	const instance = i18next.createInstance();
	void instance.init({
		lng: 'cy',
		resources: { cy: {} },
		initAsync: false,
		keySeparator: false,
		interpolation: { escapeValue: false }
	});
	instance.addResourceBundle('cy', 'a', {
		plain: 'Helo',
		gap: 'Helo {{name}}',
		dogs_two: '{{count}} gi',
		dogs_few: '{{count}} chi',
		dogs_other: '{{count}} ci'
	});
	expect(instance.t('a:plain')).toBe('Helo');
	expect(instance.t('a:gap', { name: '<Ann>' })).toBe('Helo <Ann>');
	expect([2, 3, 5].map((count) => instance.t('a:dogs', { count }))).toEqual([
		'2 gi',
		'3 chi',
		'5 ci'
	]);
	expect(instance.t('a:is-not-there')).toBe('is-not-there');
});

test('what fetches and what formats is gone, and i18next written in another way stops the build', () => {
	expect(whole.length - lessened.length).toBeGreaterThan(8000);
	expect(lessened).not.toContain('maxParallelReads');
	expect(() => withoutUnused(lessened)).toThrow('another way');
	expect(() => withoutUnused('')).toThrow('another way');
});
