import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lying } from '../../../tests/fixtures/damage.ts';
import { breakAt, FAULTS, mend } from '../../../tests/fixtures/faults.ts';
import type { SealedEnvelope } from '#lib/domain/sealing/sealed-envelope.ts';
import { putOffAsk, keepInTouch } from './asks.ts';
import { rewriteAnswer } from './check-ins.ts';
import { eraseAll } from './erase.ts';
import { finishCheckIn } from './finished-check-in.ts';
import * as goals from './goals.ts';
import * as guides from './guides.ts';
import { deleteNow, listCheckIns, purgeDeleted, setDeleted } from './kept-check-ins.ts';
import { eraseMoment, purgeMoments, rewriteMoment } from './moments.ts';
import { keepOption } from './options.ts';
import * as requests from './requests.ts';
import { deleteTimes, restoreTimes, rewriteTime } from './right-now.ts';
import { forgetSituation, rewriteSituation } from './situations.ts';
import { keepUnmet } from './unmet.ts';
import { TABLES } from './vault/schema.ts';
import { forget, open } from './vault/session.ts';

const now = { day: '2026-11-22', at: '2026-11-22T09:00:00.000Z' };
const later = { day: '2027-02-01', at: '2027-02-01T09:00:00.000Z' };
const answer = { pack: 'pack', item: 'one', value: 3, ...now };
const time = {
	...{ id: 't', seq: 1, exercise: 'move', did: true, before: null, after: null, said: null },
	...now
};
const moment = { id: 'm', text: 'Sun', ...now };
const envelope = { header: { id: 'r' }, bytes: new Uint8Array([1]) } as unknown as SealedEnvelope;
const team = { id: 'team', names: { en: 'Team', cy: 'Tîm' }, phone: null, answersWithin: 2 };
const finish = () => finishCheckIn({ id: 'pack', version: 1 }, true, now);
const theCheckIn = async () => (await listCheckIns())[0]!;
const aGoal = async () => (await goals.listGoals())[0]!;
const aRun = async () => (await guides.listGuideRuns())[0]!;
const aRequest = async () => (await requests.listRequests())[0]!;
const option = () => keepOption('one', { savedAt: now.at });

type Step = () => Promise<unknown>;
/** What is written without a draft: what lies there before, and the write itself. */
const writes: Record<string, [before: Step[], write: Step]> = {
	'a check-in ends': [[() => rewriteAnswer('pack', 'one', () => answer)], finish],
	'a check-in is deleted': [
		[() => rewriteAnswer('pack', 'one', () => answer), finish],
		async () => setDeleted(await theCheckIn(), now.at)
	],
	'a check-in is deleted for good': [
		[() => rewriteAnswer('pack', 'one', () => answer), finish],
		async () => deleteNow(await theCheckIn())
	],
	'old check-ins go': [
		[
			() => rewriteAnswer('pack', 'one', () => answer),
			finish,
			async () => setDeleted(await theCheckIn(), now.at)
		],
		() => purgeDeleted(later)
	],
	'a goal begins': [[], () => goals.beginGoal(now)],
	'a goal grows': [
		[() => goals.beginGoal(now)],
		async () => goals.growGoal((await aGoal()).id, now)
	],
	'a new goal ends the one before': [
		[
			() => goals.beginGoal(now),
			async () => goals.turnGoal((await aGoal()).id, 'active', now),
			async () => goals.growGoal((await aGoal()).id, now)
		],
		async () => goals.turnGoal((await goals.listGoals())[1]!.id, 'active', later)
	],
	'a goal is deleted': [
		[() => goals.beginGoal(now)],
		async () => goals.deleteGoal((await aGoal()).id, now.at)
	],
	'a goal comes back': [
		[() => goals.beginGoal(now), async () => goals.deleteGoal((await aGoal()).id, now.at)],
		async () => goals.restoreGoal((await aGoal()).id, now)
	],
	'old goals go': [
		[() => goals.beginGoal(now), async () => goals.deleteGoal((await aGoal()).id, now.at)],
		() => goals.purgeGoals(later)
	],
	'a guide begins': [[], () => guides.beginGuide({ id: 'guide', version: 1 }, now)],
	'a guide goes on': [
		[() => guides.beginGuide({ id: 'guide', version: 1 }, now)],
		async () => guides.passGuideStep((await aRun()).id, 'step', now.day)
	],
	'a guide ends': [
		[() => guides.beginGuide({ id: 'guide', version: 1 }, now)],
		async () => guides.endGuide((await aRun()).id, now)
	],
	'a run is deleted': [
		[() => guides.beginGuide({ id: 'guide', version: 1 }, now)],
		async () => guides.deleteGuideRun((await aRun()).id)
	],
	'a moment is deleted for good': [
		[() => rewriteMoment('m', () => moment)],
		() => eraseMoment('m')
	],
	'old moments go': [
		[() => rewriteMoment('m', () => ({ ...moment, deletedAt: now.at }))],
		() => purgeMoments(later)
	],
	'an option is saved': [[], option],
	'a question is put off': [
		[option],
		() => putOffAsk({ kind: 'used', option: 'one' } as never, now.day)
	],
	'somebody got in touch': [[option], () => keepInTouch('one', now.day)],
	'nothing fits': [[], () => keepUnmet({ ...now, wishes: [] })],
	'a request is stored': [
		[() => requests.rewriteRequestDraft((kept) => ({ ...kept!, words: 'late' }))],
		() => requests.storeRequest(envelope, 'token', team, now)
	],
	'a request moves on': [
		[() => requests.storeRequest(envelope, 'token', team, now)],
		async () => requests.addRequestEvent((await aRequest()).id, { kind: 'sent', ...now } as never)
	],
	'a receipt is deleted': [
		[() => requests.storeRequest(envelope, 'token', team, now)],
		async () => requests.deleteRequest((await aRequest()).id)
	],
	'times are deleted': [[() => rewriteTime('t', () => time)], () => deleteTimes([time])],
	'times come back': [[], () => restoreTimes([time])],
	'a situation is forgotten': [
		[() => rewriteSituation(() => ({ words: 'x' }) as never)],
		forgetSituation
	]
};
const everything = async () =>
	JSON.stringify(
		await Promise.all(
			TABLES.map(async (table) => (await lying(table)).map(({ id, rev, iv }) => [id, rev, [...iv]]))
		)
	);

beforeEach(async () => void (await eraseAll()));
afterEach(mend);

describe.each(Object.entries(writes))('%s', (_, [before, write]) => {
	test.each(FAULTS)(
		'with %s at each of its writes: all of it or none, and never false',
		async (fault) => {
			let at = 1;
			for (; ; at += 1) {
				await open();
				for (const step of before) await step();
				const was = await everything();
				const tried = breakAt(fault, at, true);
				const failure = await write().then(
					() => undefined,
					(cause: unknown) => cause
				);
				mend();
				const count = tried();
				if (failure) {
					expect(failure).toMatchObject({ code: /^storage-(full|failed)$/ });
					expect(await everything()).toBe(was);
					await write();
				}
				expect(await everything()).not.toBe(was);
				await forget();
				await eraseAll();
				if (count < at) break;
				expect(failure, `write ${at}`).toBeDefined();
			}
			expect(at).toBeGreaterThan(1);
		}
	);
});
