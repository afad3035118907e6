import { expect, test } from 'vitest';
import { shortCode } from '#lib/domain/short-code.ts';
import { byLanguage } from '#lib/domain/site/language.ts';
import { namedCouncils } from './directory.ts';
import { START_KINDS, starts } from './starts.ts';

const all = byLanguage((language) =>
	starts(language, { today: 'Today', 'right-now': 'Right now' })
);

test('every guide, check-in, part of life and life event is a place to start, in each language', () => {
	const keys = all.en.map(({ key }) => key);
	expect(all.cy.map(({ key }) => key).sort()).toEqual([...keys].sort());
	for (const kind of START_KINDS) expect(all.en.some((start) => start.kind === kind)).toBe(true);
	for (const key of ['guide/sorting-sleep', 'life-area/money', 'check-in/wellbeing'])
		expect(keys).toContain(key);
	for (const language of Object.values(all))
		for (const { label } of language) expect(label).not.toBe('');
});

test('no two starts share a code, and no two areas', () => {
	for (const ids of [all.en.map(({ key }) => key), namedCouncils('en').map(({ id }) => id)])
		expect(new Set(ids.map((id) => shortCode(id))).size).toBe(ids.length);
});
