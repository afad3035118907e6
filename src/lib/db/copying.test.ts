import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { madeUpTeam } from '../../../tests/fixtures/requests.ts';
import { CHEAP, MADE, WORDS } from '../../../tests/fixtures/copies.ts';
import { COPY_TABLES } from '#lib/domain/copy/rows.ts';
import * as goal from '#lib/domain/goal/changes.ts';
import { moveTo, sayOfMove } from '#lib/domain/goal/moves.ts';
import { NOTHING_ASKED } from '#lib/domain/request/draft.ts';
import { NOTHING_SAID } from '#lib/domain/situation/situation.ts';
import { changeAboutMe } from './about-me.ts';
import { endAsk, keepInTouch, noteAsk, putOffAsk } from './asks.ts';
import { rewriteAnswer } from './check-ins.ts';
import { finishCheckIn } from './finished-check-in.ts';
import { setDeleted } from './kept-check-ins.ts';
import * as goals from './goals.ts';
import * as guides from './guides.ts';
import { rewriteMoment } from './moments.ts';
import { keepOption } from './options.ts';
import { changePart, textsIn } from './parts.ts';
import { changePlan } from './plans.ts';
import * as requests from './requests.ts';
import { rewriteTime } from './right-now.ts';
import { rewriteSituation } from './situations.ts';
import { keepUnmet } from './unmet.ts';
import { readRows } from './copies.ts';
import { isWhole, makeCopy, openFile } from './copying.ts';
import { eraseAll } from './erase.ts';
import { listCheckIns } from './kept-check-ins.ts';
import { restoreCopy } from './restore.ts';

// There is no worker here; the work is the same.
vi.mock('#lib/db/copy-apart.ts', () => import('../../../tests/fixtures/copy-here.ts'));

const now = { day: '2026-11-22', at: '2026-11-22T09:30:00.000Z' };

async function checkIns() {
	const answer = (item: string, value: number | boolean | null) =>
		rewriteAnswer('p', item, () => ({ pack: 'p', item, value, ...now }));
	await answer('a', 3);
	await answer('a:different', true);
	await answer('b', null);
	await finishCheckIn({ id: 'p', version: 2 }, true, now);
	const [done] = await listCheckIns();
	if (done) await setDeleted(done, now.at);
	await answer('a', 1);
}

async function goalsAndGuides() {
	const begun = await goals.beginGoal(now);
	const changes = [
		...[goal.setField('hope', 'Go out'), goal.setSign('e1', 'me', 'I sing'), moveTo(4, now)],
		...[sayOfMove('why', 'Sun'), goal.setNote('n1', 'A note', now), goal.passScreen('hope')],
		goal.setStep({ id: 's1', text: 'Walk', when: 'noon', then: 'tea', day: '' }),
		...[goal.setDone('s1', now), goal.turnTo('active', now)]
	];
	for (const change of changes) await goals.rewriteGoal(begun.id, (kept) => change.write(kept));
	await goals.deleteGoal((await goals.growGoal(begun.id, now)).id, now.at);
	const run = await guides.beginGuide({ id: 'worry', version: 1 }, now);
	await guides.passGuideStep(run.id, 'one', now.day);
	await guides.endGuide(run.id, now, 'better');
	await noteAsk({ kind: 'left-guide', guide: 'worry', run: run.id }, now.day);
}

async function requestsAndOptions() {
	await requests.storeRequest(
		await (await madeUpTeam()).seal(),
		'AAAAAAAAAAAAAAAAAAAAAA',
		{ id: 'harbour', names: { en: 'A', cy: 'B' }, phone: null, answersWithin: 3 },
		now
	);
	const [made] = await requests.listRequests();
	const events = [
		...[{ kind: 'unreached', online: true }, { kind: 'began' }, { kind: 'unable' }],
		...[{ kind: 'began' }, { kind: 'unanswered' }, { kind: 'refused', code: 'busy' }],
		...[{ kind: 'later', until: now.at, full: true }, { kind: 'sent' }, { kind: 'seen' }]
	] as const;
	for (const event of events) await requests.addRequestEvent(made?.id ?? '', { ...event, ...now });
	await requests.rewriteRequestDraft(() => ({
		...NOTHING_ASKED,
		ways: ['phone'],
		at: { phone: '1' }
	}));
	await keepOption('x', { savedAt: now.at, helped: 'yes', place: 'some', time: 'no' });
	await keepOption('y', { savedAt: now.at });
	await keepInTouch('y', now.day);
	await putOffAsk({ kind: 'helped', option: 'y' }, now.day);
	await endAsk({ kind: 'helped', option: 'x' }, now.day);
	await keepUnmet({ ...now, wishes: ['sleep'] });
}

test('everything that the app itself keeps can be copied and opened again', async () => {
	await checkIns();
	await goalsAndGuides();
	await requestsAndOptions();
	await rewriteSituation(() => ({ ...NOTHING_SAID, lifeAreas: ['sleep'], chosenAt: now.at }));
	await changePlan('signs', (part) => ({
		...part,
		entries: [{ id: 'a', text: 'x', phone: '1', from: 'y' }]
	}));
	await changeAboutMe('matters', () => 'Tea');
	await changePart(textsIn('stayingWell'), 'early', () => ({ text: 'Late nights' }));
	await rewriteMoment('m', () => ({ id: 'm', text: 'Sun', ...now, deletedAt: now.at }));
	await rewriteTime('t', () => ({
		...{ id: 't', seq: 1, exercise: 'breathe', ...now, did: true },
		...{ before: 7, after: 3, said: 'keep' as const }
	}));
	const { text, rows } = await makeCopy(WORDS, MADE, CHEAP);
	for (const table of COPY_TABLES) expect(Object.keys(rows[table]), table).not.toEqual([]);
	expect(await isWhole(text, WORDS)).toBe(true);
	const opened = await openFile(text, WORDS);
	await eraseAll();
	await restoreCopy(opened, 'replace', now);
	const { requests, ...others } = rows;
	const { requests: asked, ...back } = (await readRows()).rows;
	expect(back).toEqual(others);
	expect(Object.keys(asked)).toEqual(Object.keys(requests));
});

test('how long a copy is says little: it comes in steps of 64 KiB', async () => {
	const length = async () => (await makeCopy(WORDS, MADE, CHEAP)).text.length;
	const before = await length();
	await changeAboutMe('matters', () => 'x'.repeat(20_000));
	expect(await length()).toBe(before);
	await changeAboutMe('matters', () => 'x'.repeat(100_000));
	expect(await length()).toBeGreaterThan(before);
});
