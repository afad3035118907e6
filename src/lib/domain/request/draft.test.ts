import { expect, test } from 'vitest';
import { formDraft } from '../../../../tests/fixtures/form-drafts.ts';
import { madeUpTeam } from '../../../../tests/fixtures/requests.ts';
import { previewRows } from './preview.ts';
import { NOTHING_ASKED, type RequestDraft } from './draft.ts';
import { contentOf } from './content-of-draft.ts';
import {
	addressGap,
	asksText,
	asksVoicemail,
	firstGap,
	gaps,
	resumeAt,
	REQUEST_SCREENS
} from './gaps.ts';
import { openEnvelope } from '../sealing/sealed-envelope.ts';

const yes = { day: '2026-11-22', at: '09:30' };
const whole: RequestDraft = {
	...NOTHING_ASKED,
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
	expect(asked).toEqual(['team', 'name', 'reach', 'leaving', 'language']);
	expect(contentOf(NOTHING_ASKED, [], yes)).toBeNull();
	for (const missing of [
		{ team: null },
		{ name: ' ' },
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
		reach: [{ by: 'phone', at: '01632 960123' }],
		when: null,
		answering: { who: 'only-me', names: '' },
		shared: []
	});
	expect(JSON.stringify(content)).not.toMatch(/left/);
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
	['text', '', 'number'],
	['email', 'a@b.example', null],
	['email', 'a at b', 'email'],
	['video-bsl', ' ', 'address'],
	['letter', '1 High Street', null],
	['in-person', '', null]
] as const)('%s at "%s" lacks: %s', (way, at, gap) => {
	expect(addressGap(way, at)).toBe(gap);
});

test('a request under way is taken up where it was left, and never past what it still needs', () => {
	expect(resumeAt(NOTHING_ASKED)).toBe('team');
	expect(resumeAt({ ...whole, place: 'times' })).toBe('times');
	expect(resumeAt({ ...whole, place: 'preview' })).toBe('preview');
	expect(resumeAt({ ...whole, place: 'preview', name: '' })).toBe('name');
	expect(resumeAt({ ...whole, place: 'elsewhere' })).toBe('team');
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
