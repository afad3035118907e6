import { expect, test } from 'vitest';
import { SHARED_KINDS } from './choices.ts';
import { CurrentContent } from './content.ts';
import { offers, picked, type Shareable } from './share.ts';

const titles = {
	goals: 'Goals',
	'life-areas': 'Life areas',
	'check-in': 'Check-in',
	'about-me': 'About me'
};
const kept: Shareable = {
	goals: [{ id: 'g', hope: 'Keep the flat', steps: ['Ring the council'] }],
	areas: [
		{ id: 'sleep', label: 'Sleep' },
		{ id: 'money', label: 'Money' }
	],
	checkIn: { id: 'c', answers: [{ item: 'calm', asked: 'I have felt calm.', answer: 'Rarely' }] },
	sections: [{ id: 'likes', title: 'What I like', text: 'Walking\n\nTea' }]
};
const shared = (ids: readonly string[], from = kept) => picked(offers(from, titles), ids);
const all = (from = kept) => offers(from, titles).flatMap(({ lines }) => lines);

test('nothing goes along that was not picked', () => {
	expect(all()).toHaveLength(7);
	expect(shared([])).toEqual([]);
});

test('each line goes along by itself, under the heading of its kind', () => {
	const ring = all().find(({ text }) => text === 'Ring the council')?.id ?? '';
	const money = all().find(({ text }) => text === 'Money')?.id ?? '';
	expect(shared([money, ring])).toEqual([
		{ kind: 'goals', title: 'Goals', lines: ['Ring the council'] },
		{ kind: 'life-areas', title: 'Life areas', lines: ['Money'] }
	]);
});

test('what was written anew after it was picked is not sent by the old pick', () => {
	const ids = all().map(({ id }) => id);
	const later = { ...kept, sections: [{ id: 'likes', title: 'What I like', text: 'Silence' }] };
	expect(shared(ids, later).map(({ kind }) => kind)).not.toContain('about-me');
	expect(shared(ids, { ...kept, checkIn: null }).map(({ kind }) => kind)).not.toContain('check-in');
});

test('long texts are cut between words, and all of them fits what can be sealed', () => {
	const text = `${'word '.repeat(120)}${'x'.repeat(500)}${'😀'.repeat(200)}`;
	const long = { ...kept, sections: [{ id: 'likes', title: 'Much', text: `${text}\n${text}` }] };
	const sent = shared(
		all(long).map(({ id }) => id),
		long
	);
	expect(CurrentContent.shape.shared.safeParse(sent).success).toBe(true);
	const words = sent.flatMap(({ lines }) => lines).join(' ');
	expect(words).not.toMatch(/\bwor\b|[\ud800-\udbff](?![\udc00-\udfff])/);
});

test('the safety plan is no kind that can go along', () => {
	expect(SHARED_KINDS.filter((kind) => /plan|safe/.test(kind))).toEqual([]);
	const hidden = { ...kept, plan: [{ id: 'p', title: 'Safety plan', text: 'secret place' }] };
	expect(JSON.stringify(offers(hidden, titles))).not.toContain('secret place');
});

test('a section takes 20 lines of 240 letters under a heading of 80, and no more', () => {
	const areas = Array.from({ length: 21 }, (_, at) => ({ id: `a${at}`, label: `Area ${at}` }));
	const many = { ...kept, areas };
	const lines = (length: number) => {
		const sections = [{ id: 's', title: 'T', text: 'x'.repeat(length - 'T: '.length) }];
		return all({ ...kept, sections }).filter(({ id }) => id.startsWith('about-me'));
	};
	const ids = all(many).map(({ id }) => id);
	expect(shared(ids, many).find(({ kind }) => kind === 'life-areas')?.lines).toHaveLength(20);
	expect([lines(240), lines(241)].map(({ length }) => length)).toEqual([1, 2]);
	const [offer] = offers(kept, { ...titles, goals: 'x'.repeat(81) });
	expect(offer?.title).toHaveLength(80);

	const fits = (title: number, line: number, count: number) =>
		CurrentContent.shape.shared.safeParse([
			{ kind: 'goals', title: 'x'.repeat(title), lines: Array(count).fill('x'.repeat(line)) }
		]).success;
	expect(fits(80, 240, 20)).toBe(true);
	expect([fits(81, 240, 20), fits(80, 241, 20), fits(80, 240, 21)]).toEqual([false, false, false]);
});

const piecesOf = (text: string) =>
	all({ ...kept, goals: [{ id: 'g', hope: text, steps: [] }] })
		.filter(({ id }) => id.startsWith('goals:'))
		.map((line) => line.text);

test('a line is cut at its last space, and a word without end where the line ends', () => {
	const word = 'x'.repeat(239);
	expect(piecesOf(`${word} y z`)).toEqual([word, 'y z']);
	expect(piecesOf(`${word}y z`)).toEqual([`${word}y`, 'z']);
	const endless = `${'x'.repeat(240)}${'y'.repeat(240)}zz`;
	expect(piecesOf(endless)).toEqual(['x'.repeat(240), 'y'.repeat(240), 'zz']);
	expect(piecesOf(` ${'x'.repeat(240)} `)).toEqual(['x'.repeat(240)]);
	expect(piecesOf(`a ${'x'.repeat(240)}`)).toEqual(['a', 'x'.repeat(240)]);
});

test('no sign is cut in two where a line ends', () => {
	const [first, second] = piecesOf(`${'x'.repeat(239)}😀y`);
	expect([first, second]).toEqual(['x'.repeat(239), '😀y']);
	expect(piecesOf(`${'x'.repeat(238)}😀y`)).toEqual([`${'x'.repeat(238)}😀`, 'y']);
});

test('an empty line, and the same line twice, are offered once or not at all', () => {
	expect(piecesOf(' \n\nWalk\n Walk \n')).toEqual(['Walk']);
	const nothing = { goals: [], areas: [], checkIn: null, sections: [] };
	expect(offers(nothing, titles)).toEqual([]);
});

test('every line says where it is from, and its id changes with its words', () => {
	const lines = all();
	expect(lines.map(({ text }) => text)).toEqual([
		'Keep the flat',
		'Ring the council',
		'Sleep',
		'Money',
		'I have felt calm. Rarely',
		'What I like: Walking',
		'What I like: Tea'
	]);
	expect(lines.map(({ id }) => id.replace(/:[^:]*$/, ''))).toEqual([
		'goals:g',
		'goals:g',
		'life-areas:sleep',
		'life-areas:money',
		'check-in:c/calm',
		'about-me:likes',
		'about-me:likes'
	]);
	expect(offers(kept, titles).map(({ kind, title }) => [kind, title])).toEqual(
		Object.entries(titles)
	);
	const ids = (hope: string) => all({ ...kept, goals: [{ id: 'g', hope, steps: [] }] })[0]?.id;
	expect(new Set(['ab', 'ba', 'abc', 'AB', 'aB'].map(ids)).size).toBe(5);
	expect(ids('ab')).toBe(ids('ab'));
});
