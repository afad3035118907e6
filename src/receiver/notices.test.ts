import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startMailSink } from '../../tests/fixtures/mail-sink.ts';
import { arrival, emptyStore } from '../../tests/fixtures/stores.ts';
import { Counts } from './counts.ts';
import type { NoticeSettings, TeamNotices } from './notice-settings.ts';
import { makeNotices } from './notices.ts';
import { storeAll } from './requests.ts';
import { failingNotices, sendNotices } from './send-notices.ts';
import { minuteOf, type Store } from './store.ts';

const at = (moment: string) => minuteOf(Date.parse(moment));
const mail = (to: string) => ({ kind: 'mail', to }) as const;
const harbour: TeamNotices = {
	to: [mail('team@example.org')],
	lateTo: [mail('lead@example.org')],
	digestAt: []
};
let sink: Awaited<ReturnType<typeof startMailSink>>;
let clean: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
	sink = await startMailSink();
	clean = [sink.stop];
});
afterEach(async () => {
	for (const step of clean) await step();
}, 30_000);

describe.each(['SQLite', 'PostgreSQL'])('on %s', (engine) => {
	let db: Store;
	let counts: Counts;
	/** Without the daily notice, unless asked for. */
	async function round(moment: string, over: Partial<TeamNotices> = {}, dailyAt = '23:59') {
		const settings: NoticeSettings = {
			smtp: sink.url,
			from: 'calls@example.org',
			desk: 'https://app.example.org/desk/',
			dailyAt,
			teams: { harbour: { ...harbour, ...over } }
		};
		const now = at(moment);
		const within = () => 3;
		await makeNotices(db, settings, { within, doubted: false, now });
		await sendNotices(db, { settings, within, counts, now });
		const told = sink.mails.splice(0).map(({ to, text }) => {
			const [, subject = ''] = /^Subject: (.*(?:\r\n .*)*)/m.exec(text) ?? [];
			const bytes = subject.replace(/=\?UTF-8\?Q\?(.*?)\?=\s*/g, '$1').replaceAll('_', ' ');
			const plain = decodeURIComponent(bytes.replaceAll('%', '%25').replaceAll('=', '%'));
			return `${to.join()}: ${plain.split(' ·')[0]}`;
		});
		return told.sort();
	}
	const ready = async (skip: () => never) => {
		const store = await emptyStore(engine);
		if (!store) return skip();
		clean.push(store.stop);
		({ db } = store);
		counts = new Counts();
	};
	const came = (moment: string, ...ids: string[]) =>
		storeAll(
			db,
			ids.map((id) => arrival(id)),
			at(moment)
		);

	test('a request is told as new at once, again the working day before, and once more to a second address when late', async ({
		skip
	}) => {
		await ready(skip);
		// A Friday; three working days later is Wednesday.
		await came('2026-11-20T15:00Z', 'a', 'b');
		const told = 'team@example.org: Waymark:';
		expect(await round('2026-11-20T15:00Z')).toEqual([`${told} 2 new`]);
		expect(await round('2026-11-20T15:01Z')).toEqual([]);
		await db.updateTable('requests').set({ outcome: 'called' }).where('id', '=', 'b').execute();
		expect(await round('2026-11-23T12:00Z')).toEqual([]);
		expect(await round('2026-11-24T07:59Z')).toEqual([]);
		const due = `${told} 1 to be answered by the next working day or today`;
		expect(await round('2026-11-24T08:00Z')).toEqual([due]);
		expect(await round('2026-11-25T12:00Z')).toEqual([]);
		expect(await round('2026-11-26T08:00Z')).toEqual([
			'lead@example.org: Waymark: 1 late',
			`${told} 1 late`
		]);
		expect(await round('2026-11-27T08:00Z')).toEqual([]);
	});

	test('with times for digests new requests are told at those, once, by the clocks of the UK', async ({
		skip
	}) => {
		await ready(skip);
		const digest = { digestAt: ['09:00', '14:00'] };
		await round('2026-07-01T08:00Z', digest);
		await came('2026-07-01T08:30Z', 'a');
		await came('2026-07-01T09:30Z', 'b');
		expect(await round('2026-07-01T12:59Z', digest)).toEqual([]);
		expect(await round('2026-07-01T13:00Z', digest)).toEqual(['team@example.org: Waymark: 2 new']);
		await came('2026-07-01T13:30Z', 'c');
		expect(await round('2026-07-01T23:30Z', digest)).toEqual([]);
		expect(await round('2026-07-02T08:00Z', digest)).toEqual(['team@example.org: Waymark: 1 new']);
	});

	test('each working day says that all is quiet or what waits, and no weekend or bank holiday does', async ({
		skip
	}) => {
		await ready(skip);
		const quiet = ['team@example.org: Waymark: All quiet: nobody waits'];
		const days: [string, string[]][] = [
			['2026-12-23T08:59Z', []],
			['2026-12-23T09:00Z', quiet],
			['2026-12-23T09:01Z', []],
			['2026-12-24T10:00Z', quiet],
			['2026-12-25T10:00Z', []],
			['2026-12-26T10:00Z', []],
			['2026-12-28T10:00Z', []],
			['2026-12-29T10:00Z', quiet]
		];
		for (const [moment, told] of days)
			expect([moment, await round(moment, {}, '09:00')]).toEqual([moment, told]);
		await came('2026-12-29T11:00Z', 'a');
		await round('2026-12-29T11:00Z');
		expect(await round('2026-12-30T09:00Z', {}, '09:00')).toEqual([
			'team@example.org: Waymark: Still waiting: 1'
		]);
	});

	test('a notice that fails is counted, tried again and told whole, once', async ({ skip }) => {
		await ready(skip);
		sink.down = true;
		await came('2026-11-20T15:00Z', 'a');
		expect(await round('2026-11-20T15:00Z')).toEqual([]);
		expect([await failingNotices(db), await failingNotices(db, 'hill')]).toEqual([1, 0]);
		expect(await round('2026-11-20T15:00Z')).toEqual([]);
		expect(counts.line()).toBe('notice failed 1');
		await came('2026-11-20T15:02Z', 'b');
		expect(await round('2026-11-20T15:02Z')).toEqual([]);
		sink.down = false;
		expect(await round('2026-11-20T15:03Z')).toEqual([]);
		expect(await round('2026-11-20T15:04Z')).toEqual(['team@example.org: Waymark: 2 new']);
		expect([await failingNotices(db), await round('2026-11-20T16:00Z')]).toEqual([0, []]);
	});

	test('two receivers on one database tell each request once', async ({ skip }) => {
		await ready(skip);
		await came('2026-11-20T15:00Z', ...Array.from({ length: 20 }, (_, index) => `r${index}`));
		const both = await Promise.all([round('2026-11-20T15:00Z'), round('2026-11-20T15:00Z')]);
		const rest = sink.mails.length;
		expect([both.flat(), rest]).toEqual([['team@example.org: Waymark: 20 new'], 0]);
	});
});
