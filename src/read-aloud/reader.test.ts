// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Passage } from './passages.ts';
import { Reader } from './reader.ts';

const voice = { lang: 'en-GB' } as SpeechSynthesisVoice;
let page: Passage[];
let spoken: SpeechSynthesisUtterance[];
let marks: (string | undefined)[];
let cancelled: number;

const speech = {
	speak: (utterance: SpeechSynthesisUtterance) => spoken.push(utterance),
	cancel: () => (cancelled += 1)
} as unknown as SpeechSynthesis;
const reader = () =>
	new Reader(
		speech,
		() => voice,
		() => page,
		(now) => marks.push(now?.text)
	);
const passage = (text: string): Passage => ({ element: document.createElement('p'), text });
const ends = () => spoken.at(-1)?.onend?.(new Event('end') as SpeechSynthesisEvent);

beforeEach(() => {
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
	);
	page = ['One', 'Two', 'Three'].map(passage);
	[spoken, marks, cancelled] = [[], [], 0];
});

test('reads one passage after the other, marks each, and ends with the page', () => {
	const one = reader();
	one.start(() => true);
	for (let passages = 0; passages < 3; passages += 1) ends();
	expect(spoken.map(({ text }) => text)).toEqual(['One', 'Two', 'Three']);
	expect(spoken.every(({ voice: used, lang }) => used === voice && lang === 'en-GB')).toBe(true);
	expect(marks).toEqual(['One', 'Two', 'Three', undefined]);
	expect(one.reading).toBe(false);
});

test('starts where it is asked to, and steps on and back', () => {
	const one = reader();
	one.start(({ text }) => text === 'Two');
	one.step(1);
	one.step(-1);
	one.step(-1);
	one.step(-1);
	expect(marks).toEqual(['Two', 'Three', 'Two', 'One', 'One']);
});

test('a stop is at once, and what was cut short does not go on', () => {
	const one = reader();
	one.start(() => true);
	const before = cancelled;
	one.stop();
	ends();
	expect(cancelled).toBe(before + 1);
	expect(marks).toEqual(['One', undefined]);
});

test('stops when the page says something else than what is being read', () => {
	const one = reader();
	one.start(() => true);
	one.look();
	expect(one.reading).toBe(true);
	page = [passage('Another page')];
	one.look();
	expect(one.reading).toBe(false);
});

test('does not go on into another page', () => {
	const one = reader();
	one.start(() => true);
	page = [passage('Another page')];
	ends();
	expect(marks).toEqual(['One', undefined]);
});

test('says nothing without a voice', () => {
	const one = new Reader(
		speech,
		() => undefined,
		() => page,
		(now) => marks.push(now?.text)
	);
	one.start(() => true);
	expect(spoken).toEqual([]);
	expect(one.reading).toBe(false);
});
