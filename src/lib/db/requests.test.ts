import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { madeUpTeam } from '../../../tests/fixtures/requests.ts';
import { NOTHING_ASKED, type RequestDraft } from '#lib/domain/request/draft.ts';
import { keptEnvelope, openEnvelope } from '#lib/domain/sealing/sealed-envelope.ts';
import { eraseAll } from './erase.ts';
import { countNotes, notesFile, readNotes } from './export.ts';
import {
	addRequestEvent,
	deleteRequest,
	forgetRequestDraft,
	listRequests,
	readRequestDraft,
	restoreRequest,
	rewriteRequestDraft,
	sealedBytes,
	storeRequest
} from './requests.ts';

const moment = { day: '2026-11-22', at: '2026-11-22T09:30:00.000Z' };
const harbour = {
	id: 'harbour',
	nameEn: 'Harbour team',
	nameCy: 'Tîm yr harbwr',
	phone: '01632 960123',
	answersWithin: 3
};
const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAA';
const team = await madeUpTeam();

const keep = (said: Partial<RequestDraft>) =>
	rewriteRequestDraft((kept = NOTHING_ASKED) => ({ ...kept, ...said }));

beforeEach(() => eraseAll());

test('a draft is kept part by part, and forgotten', async () => {
	expect(await readRequestDraft()).toBeNull();
	await keep({ name: 'Siân' });
	await keep({ team: 'harbour' });
	expect(await readRequestDraft()).toMatchObject({ name: 'Siân', team: 'harbour', language: null });
	await forgetRequestDraft();
	expect(await readRequestDraft()).toBeNull();
});

test('two tabs that write at once both keep their part', async () => {
	await Promise.all([keep({ name: 'Siân' }), keep({ words: 'Rent' })]);
	expect(await readRequestDraft()).toMatchObject({ name: 'Siân', words: 'Rent' });
});

test('storing a request wipes the draft, and what is kept opens to what was sealed only with the team’s key', async () => {
	await keep({ name: 'Siân', words: 'The rent is late.' });
	const envelope = await team.seal();
	const kept = await storeRequest(envelope, TOKEN, harbour, moment);
	expect(await readRequestDraft()).toBeNull();
	expect(JSON.stringify(kept)).not.toMatch(/Siân|rent/);
	const [found] = await listRequests();
	const again = await keptEnvelope(sealedBytes(found ?? kept));
	expect(again.bytes).toEqual(envelope.bytes);
	expect((await openEnvelope(again.bytes, team.opening.desk)).content.name).toBe('Siân');
});

test('what happened is added in its order; the last request comes first', async () => {
	const first = await storeRequest(await team.seal(), TOKEN, harbour, moment);
	const second = await storeRequest(await team.seal(), TOKEN, harbour, moment);
	await addRequestEvent(first.id, { kind: 'began', ...moment });
	await addRequestEvent(first.id, { kind: 'sent', ...moment });
	const all = await listRequests();
	expect(all.map(({ id }) => id)).toEqual([second.id, first.id]);
	expect(all[1]?.events.map(({ kind }) => kind)).toEqual(['said-yes', 'began', 'sent']);
});

test('a deleted receipt is gone, hears of nothing, and can be put back', async () => {
	const kept = await storeRequest(await team.seal(), TOKEN, harbour, moment);
	await deleteRequest(kept.id);
	await expect(addRequestEvent(kept.id, { kind: 'sent', ...moment })).rejects.toMatchObject({
		code: 'changed-elsewhere'
	});
	expect(await listRequests()).toEqual([]);
	await restoreRequest(kept);
	expect(await listRequests()).toEqual([kept]);
});

test('the file to download shows the sealed bytes as base64url text', async () => {
	const kept = await storeRequest(await team.seal(), TOKEN, harbour, moment);
	const notes = await readNotes();
	expect(countNotes(notes).requests).toBe(1);
	const told = { about: 'a copy', made: moment.at, settings: {} };
	const file = JSON.parse(notesFile(notes, told));
	expect(file.notes.requests[kept.id].sealed).toMatch(/^[A-Za-z0-9_-]{11000,}$/);
});
