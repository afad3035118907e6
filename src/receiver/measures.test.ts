import { expect, test } from 'vitest';
import { asPrometheus } from './measures.ts';
import type { Receiver } from './receiver.ts';

const told = (doubted: boolean) => {
	const counts = { totals: () => new Map([['stored', 3]]) };
	const standing = { waiting: 4, late: 2, oldest: 5 };
	return asPrometheus({ clock: { doubted }, counts } as unknown as Receiver, {
		noticesFailing: 1,
		teams: { harbour: standing, hill: { ...standing, waiting: 0 } },
		free: { data: 10, journal: 20 }
	}).split('\n');
};

test('each number says what it is and of what kind', () => {
	const [memory, uptime] = ['waymark_memory_bytes ', 'waymark_uptime_seconds '];
	const lines = told(false);
	expect(lines.filter((line) => !line.startsWith(memory) && !line.startsWith(uptime))).toEqual([
		'# HELP waymark_requests_waiting Requests for which nothing is noted yet.',
		'# TYPE waymark_requests_waiting gauge',
		'waymark_requests_waiting{team="harbour"} 4',
		'waymark_requests_waiting{team="hill"} 0',
		'# HELP waymark_requests_late Of these, past the promised day.',
		'# TYPE waymark_requests_late gauge',
		'waymark_requests_late{team="harbour"} 2',
		'waymark_requests_late{team="hill"} 2',
		'# HELP waymark_oldest_working_days Working days since the oldest came.',
		'# TYPE waymark_oldest_working_days gauge',
		'waymark_oldest_working_days{team="harbour"} 5',
		'waymark_oldest_working_days{team="hill"} 5',
		'# HELP waymark_notices_failing Notices to teams that wait for another try.',
		'# TYPE waymark_notices_failing gauge',
		'waymark_notices_failing 1',
		'# HELP waymark_clock_doubted 1 while the clock is not believed and nothing is deleted.',
		'# TYPE waymark_clock_doubted gauge',
		'waymark_clock_doubted 0',
		'# HELP waymark_free_bytes Space left for the data and for the journal.',
		'# TYPE waymark_free_bytes gauge',
		'waymark_free_bytes{folder="data"} 10',
		'waymark_free_bytes{folder="journal"} 20',
		'# HELP waymark_memory_bytes Memory that the receiver holds.',
		'# TYPE waymark_memory_bytes gauge',
		'# HELP waymark_uptime_seconds Since the receiver was started.',
		'# TYPE waymark_uptime_seconds gauge',
		'# HELP waymark_events_total What happened, since the start.',
		'# TYPE waymark_events_total counter',
		'waymark_events_total{event="stored"} 3',
		''
	]);
	for (const start of [memory, uptime])
		expect(lines.filter((line) => line.startsWith(start))).toEqual([
			expect.stringMatching(/ \d+$/)
		]);
	expect(told(true)).toContain('waymark_clock_doubted 1');
});
