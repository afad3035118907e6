import { describe, expect, test } from 'vitest';
import { packsIn, speakerOf } from '../../../../tests/fixtures/summary.ts';
import { LANGUAGES } from '../site/language.ts';
import { noticeOf } from './check-in-blocks.ts';
import type { Part } from './part.ts';
import { plainText } from './plain-text.ts';
import { sheetOf } from './sheet.ts';

const ons4: Part = {
	...{ kind: 'answers', id: 'answers:ons4', pack: 'ons4', day: '2026-11-20' },
	answers: { satisfied: 6, worthwhile: null, happy: 7, anxious: 2 },
	...{ different: [], total: null }
};
const metric: Part = {
	...{ kind: 'answers', id: 'answers:swemwbs', pack: 'swemwbs', day: '2026-11-20' },
	...{ answers: {}, different: [], total: 21.54 }
};
const own: Part = {
	...{ kind: 'line', id: 'line:wellbeing-short', pack: 'wellbeing-short' },
	series: [
		{
			item: null,
			points: [
				{ day: '2026-10-01', value: 18 },
				{ day: '2026-11-20', value: 24 }
			]
		}
	]
};
const written: Part = {
	...{ kind: 'written', id: 'needs:access', group: 'needs' },
	...{ title: 'What I need', text: 'A quiet place\nA hearing loop' }
};

describe.each(LANGUAGES)('in %s', (language) => {
	const speaker = speakerOf(language);
	const packs = packsIn(language);
	const sheet = (...parts: Part[]) => sheetOf(parts, packs, speaker);
	const textOf = (...parts: Part[]) => plainText(['first'], sheet(...parts));

	test('each answer stands with its question and what the ends of its scale mean', () => {
		const [section] = sheet(ons4);
		const words = packs.find(({ instrument }) => instrument.id === 'ons4')?.words;
		const lines = section?.blocks[0]?.lines ?? [];
		expect(lines.map(({ label }) => label)).toEqual(
			Object.values(words?.items ?? {}).map(({ statement }) => statement)
		);
		for (const at of [0, 2, 3]) {
			const { low = '', high = '' } = Object.values(words?.items ?? {})[at] ?? {};
			expect(lines[at]?.text).toContain(low);
			expect(lines[at]?.text).toContain(high);
		}
		expect(lines[1]?.text).toBe(speaker.say('summary:left-out'));
		// Where a lower number is the better one, it is said.
		const turned = speaker.say('summary:lower-better');
		expect(lines.map(({ text }) => text.includes(turned))).toEqual([false, false, false, true]);
	});

	test('beside values stands whose questions they are, once for each kind', () => {
		const [section] = sheet(ons4, metric, own);
		expect(section?.notes).toHaveLength(3);
		const ours = speaker.say('summary:own-questions');
		expect(ours).toContain('WEMWBS');
		expect(section?.notes.filter((note) => note === ours)).toHaveLength(1);
		for (const pack of packs.filter(({ instrument }) => instrument.kind !== 'own'))
			expect(noticeOf(speaker, pack)).toContain(pack.words.licenceLine ?? 'its licence');
	});

	test('a licensed total says which of its two scores it is', () => {
		const { label, text } = sheet(metric)[0]?.blocks[0]?.lines[0] ?? {};
		expect(label).toBe(speaker.say('summary:total-metric', { min: 7, max: 35 }));
		expect(text).toBe('21.54');
	});

	test('earlier and later values have their days', () => {
		const { text } = sheet(own)[0]?.blocks[0]?.lines[0] ?? {};
		for (const [day, value] of [
			['2026-10-01', 18],
			['2026-11-20', 24]
		] as const)
			expect(text).toContain(speaker.say('summary:on-day', { date: speaker.date(day), value }));
	});

	test('the safety plan stands last, whenever it was picked', () => {
		const plan: Part = { kind: 'plan', id: 'plan', headings: [{ title: 'Safer', text: 'Jo' }] };
		expect(sheet(plan, written, own).map(({ group }) => group)).toEqual([
			...['check-ins', 'needs', 'plan']
		]);
	});

	test('the plain text holds every line of the page in its order, and only those picked', () => {
		const text = textOf(own, written);
		const places = sheet(own, written)
			.flatMap(({ notes, blocks }) => [
				...notes,
				...blocks.flatMap((block) => [block.title, ...block.lines.map((line) => line.text)])
			])
			.map((one) => text.indexOf(one));
		expect(places.every((place) => place > 0)).toBe(true);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(textOf(own)).not.toContain('A hearing loop');
		expect(text.startsWith('first\n')).toBe(true);
	});
});
