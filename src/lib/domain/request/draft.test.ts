import { expect, test } from 'vitest';
import { formDraft } from '../../../../tests/fixtures/form-drafts.ts';
import { madeUpTeam } from '../../../../tests/fixtures/requests.ts';
import { saysNothing } from '../../../../tests/fixtures/says-nothing.ts';
import { previewRows } from './preview.ts';
import { NOTHING_ASKED, type RequestDraft } from './draft.ts';
import { contentOf } from './content-of-draft.ts';
import {
	addressGap,
	asksText,
	asksVoicemail,
	firstGap,
	gaps,
	isOptional,
	resumeAt,
	REQUEST_SCREENS
} from './gaps.ts';
import { openEnvelope } from '../sealing/sealed-envelope.ts';

const yes = { day: '2026-11-22', at: '09:30' };
const whole: RequestDraft = {
	...NOTHING_ASKED,
	whom: 'me',
	asker: 'left over',
	age: 'adult',
	team: 'harbour',
	name: ' Siân ',
	ways: ['phone'],
	at: { phone: '01632 960123', email: 'left@over.example' },
	voicemail: false,
	text: true,
	who: 'only-me',
	names: 'left over',
	language: 'cy'
};

test('nothing is chosen beforehand, and without what is needed there is no request', () => {
	const asked = REQUEST_SCREENS.filter((step) => gaps(NOTHING_ASKED, step).length > 0);
	expect(asked).toEqual(['whom', 'team', 'name', 'reach', 'leaving', 'language']);
	expect(contentOf(NOTHING_ASKED, [], yes)).toBeNull();
	for (const missing of [
		{ whom: null },
		{ whom: 'worried' as const },
		{ whom: 'agreed' as const, asker: '' },
		{ age: null },
		{ team: null },
		{ name: ' ' },
		{ name: '\u200b' },
		{ name: '\u3164' },
		{ name: 'x'.repeat(81) },
		{ ways: [] },
		{ voicemail: null },
		{ text: null },
		{ who: null },
		{ who: 'named' as const, names: '' },
		{ language: null }
	]) {
		expect(contentOf({ ...whole, ...missing }, [], yes), JSON.stringify(missing)).toBeNull();
		expect(firstGap({ ...whole, ...missing })).not.toBeNull();
	}
});

test('a request holds what was said and nothing that was left over', () => {
	const content = contentOf(whole, [], yes);
	expect(content).toMatchObject({
		name: 'Siân',
		whom: { who: 'me', asker: '' },
		age: 'adult',
		reach: [{ by: 'phone', at: '01632 960123' }],
		when: null,
		answering: { who: 'only-me', names: '' },
		shared: []
	});
	expect(JSON.stringify(content)).not.toMatch(/left/);
});

test('the first question is asked of a request that says nothing at all', () => {
	const saying = Object.entries(NOTHING_ASKED).filter(([, value]) => !saysNothing(value));
	expect(saying).toEqual([]);
});

test('each screen says what it lacks, and only those that need nothing may be left empty', () => {
	expect(REQUEST_SCREENS.map((screen) => gaps(NOTHING_ASKED, screen))).toEqual([
		['whom', 'age'],
		['team'],
		['name'],
		['reach'],
		[],
		['who'],
		['language'],
		[],
		[],
		[]
	]);
	const phone: RequestDraft = { ...NOTHING_ASKED, ways: ['phone', 'letter'], at: {} };
	expect(gaps(phone, 'reach')).toEqual(['number', 'address']);
	expect(gaps(phone, 'leaving')).toEqual(['voicemail', 'text', 'who']);
	expect(gaps({ ...whole, who: 'named', names: ' ' }, 'leaving')).toEqual(['names']);
	expect(gaps({ ...whole, who: 'named', names: 'Dai' }, 'leaving')).toEqual([]);
	expect(gaps({ ...whole, who: 'only-me', names: '' }, 'leaving')).toEqual([]);
	expect(REQUEST_SCREENS.filter(isOptional)).toEqual(['times', 'needs', 'about', 'share']);
});

test('what was typed is sent without the spaces round it, and times in their order', () => {
	const said: RequestDraft = {
		...whole,
		ways: ['email', 'in-person'],
		at: { email: ' sian@example.org ' },
		when: { days: ['fri', 'mon'], parts: ['evening', 'morning'], note: ' after six ' },
		notWhen: { days: [], parts: [], note: ' ' },
		who: 'named',
		names: ' Dai ',
		interpreter: ' BSL ',
		access: ' A ramp ',
		words: ' The rent '
	};
	expect(contentOf(said, [], yes)).toMatchObject({
		reach: [
			{ by: 'email', at: 'sian@example.org' },
			{ by: 'in-person', at: '' }
		],
		when: { days: ['mon', 'fri'], parts: ['morning', 'evening'], note: 'after six' },
		notWhen: null,
		answering: { who: 'named', names: 'Dai' },
		interpreter: 'BSL',
		access: 'A ramp',
		about: { words: 'The rent', areas: [] },
		consent: { ...yes, wording: '2' }
	});
	const alone = { days: [], parts: [], note: '' };
	for (const when of [
		{ ...alone, days: ['mon' as const] },
		{ ...alone, parts: ['morning' as const] },
		{ ...alone, days: ['mon' as const], parts: ['morning' as const] },
		{ ...alone, note: 'late' }
	])
		expect(contentOf({ ...said, when }, [], yes)?.when).toEqual(when);
});

test('what is sent of a number, an address and unseen characters', () => {
	const said: RequestDraft = {
		...whole,
		whom: 'agreed',
		asker: ' Mair ',
		ways: ['phone', 'email', 'letter'],
		at: {
			phone: '\u202d٠٧٧٠٠٩٠٠١٢٣\u202c',
			email: '\u200esiân@example.org ',
			letter: ' Flat 2\n14 High Street\nBath\nBA1 1AA\n'
		},
		access: '\u3164',
		when: { days: [], parts: [], note: '\u200b' }
	};
	expect(contentOf(said, [], yes)).toMatchObject({
		whom: { who: 'agreed', asker: 'Mair' },
		reach: [
			{ by: 'phone', at: '07700900123' },
			{ by: 'email', at: 'siân@example.org' },
			{ by: 'letter', at: 'Flat 2\n14 High Street\nBath\nBA1 1AA' }
		],
		access: '',
		when: null
	});
});

test('whoever is worried about somebody who does not know is asked for nothing else', () => {
	expect(gaps({ ...NOTHING_ASKED, whom: 'worried' }, 'whom')).toEqual(['worried']);
	expect(gaps({ ...NOTHING_ASKED, whom: 'agreed' }, 'whom')).toEqual(['asker', 'age']);
});

test.each([
	['whom', { whom: 'agreed', asker: 'x'.repeat(81) }],
	['name', { name: 'x'.repeat(81) }],
	['reach', { at: { phone: '1'.repeat(301) } }],
	['times', { notWhen: { days: [], parts: [], note: 'x'.repeat(121) } }],
	['leaving', { who: 'named', names: 'x'.repeat(121) }],
	['needs', { interpreter: 'x'.repeat(61) }],
	['needs', { access: 'x'.repeat(301) }],
	['about', { words: 'x'.repeat(1001) }]
] as const)(
	'on the screen %s what is too long is refused, and a letter less is not',
	(step, over) => {
		const long = { ...whole, ...(over as Partial<RequestDraft>) };
		expect(gaps(long, step)).toEqual(['long']);
		expect(firstGap(long)).toBe(step);
		const shorter = JSON.parse(JSON.stringify(long).replace(/(x|1)(?=\1{60})/, ''));
		expect(gaps(shorter, step)).toEqual([]);
	}
);

test('what is too long and would not be sent holds nothing up', () => {
	expect(firstGap({ ...whole, asker: 'x'.repeat(81), names: 'x'.repeat(121) })).toBeNull();
});

test('voicemail and texts are asked about only where there is a phone to leave them on', () => {
	expect([asksVoicemail(whole), asksText(whole)]).toEqual([true, true]);
	const both: RequestDraft = {
		...whole,
		ways: ['phone', 'text'],
		at: { ...whole.at, text: '01632 960123' }
	};
	expect(asksText(both)).toBe(false);
	const letter: RequestDraft = { ...whole, ways: ['letter'], at: { letter: '1 High Street' } };
	expect(contentOf(letter, [], yes)).toMatchObject({ voicemail: null, text: null });
});

test.each([
	['phone', '01632 9601', null],
	['text', '01632 960', 'number'],
	['phone', '1234', 'number'],
	['phone', '٠٧٧٠٠٩٠٠١٢٣', null],
	['phone', '０７７００９００１２３', null],
	['text', '18001 0117 496 0123', null],
	['text', '', 'number'],
	['email', 'a@b.example', null],
	['email', ' sian.o@example.org.uk ', null],
	['email', 'a at b', 'email'],
	['email', 'mail a@b.example', 'email'],
	['email', 'a@b.example or a@c.example', 'email'],
	['email', 'a@bexample', 'email'],
	['email', "o'brien@example.org", null],
	['email', 'siân@example.org', null],
	['email', 'x@y..org', 'email'],
	['email', 'x@y.org.', 'email'],
	['video-bsl', ' ', 'address'],
	['letter', '\u200b', 'address'],
	['letter', '1 High Street', null],
	['in-person', '', null]
] as const)('%s at "%s" lacks: %s', (way, at, gap) => {
	expect(addressGap(way, at)).toBe(gap);
});

test('a request under way is taken up where it was left, and never past what it still needs', () => {
	expect(resumeAt(NOTHING_ASKED)).toBe('whom');
	expect(resumeAt({ ...whole, place: 'times' })).toBe('times');
	expect(resumeAt({ ...whole, place: 'preview' })).toBe('preview');
	expect(resumeAt({ ...whole, place: 'preview', name: '' })).toBe('name');
	expect(resumeAt({ ...whole, place: 'elsewhere' })).toBe('whom');
});

test('what is previewed is what is sealed, field by field, over 500 made-up drafts', async () => {
	const team = await madeUpTeam();
	let shared = 0;
	for (let seed = 1; seed <= 500; seed += 1) {
		const { draft, offers } = formDraft(seed, team.id);
		const content = contentOf(draft, offers, yes);
		if (!content) throw new Error(`draft ${seed} lacks ${firstGap(draft)}`);
		const envelope = await team.seal(content);
		const opened = await openEnvelope(envelope.bytes, team.opening.desk);
		expect(previewRows(opened.content), `draft ${seed}`).toEqual(previewRows(content));
		expect(opened.content).toEqual(content);
		shared += content.shared.length;
	}
	expect(shared).toBeGreaterThan(100);
}, 60_000);
