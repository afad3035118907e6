import { setField, type Change } from '#lib/domain/change.ts';
import { nextSeq, type RightNowTime } from '#lib/domain/right-now/times.ts';
import { momentNow } from '#lib/db/check-ins.ts';
import { deleteTimes, listTimes, restoreTimes, rewriteTime } from '#lib/db/right-now.ts';
import { Draft } from './draft.svelte.ts';
import { join } from './merge.ts';

const NONE: RightNowTime = {
	...{ id: '', seq: 0, exercise: '', day: '', at: '' },
	...{ did: false, before: null, after: null, said: null }
};

/** Times that exercises were done. What cannot be kept stays on screen until the page is closed. */
export class RightNowDraft extends Draft<RightNowTime> {
	/** In the order they were begun. */
	times = $derived(Object.values(this.docs).sort((a, b) => a.seq - b.seq));

	constructor() {
		super({
			table: 'rightNow',
			empty: NONE,
			list: async () => Object.fromEntries((await listTimes()).map((time) => [time.id, time])),
			rewrite: (id, to) => rewriteTime(id, (kept) => to(kept as RightNowTime)),
			join
		});
	}

	/** A time of one exercise that is not kept yet. */
	begun(exercise: string, did: boolean, before: number | null): RightNowTime {
		const seq = nextSeq(this.times);
		const id = crypto.randomUUID();
		return { id, seq, exercise, ...momentNow(), did, before, after: null, said: null };
	}

	/** Says one thing of a time anew; one that is not there yet is kept with it. */
	say<Name extends 'before' | 'after' | 'said'>(
		time: RightNowTime,
		name: Name,
		value: RightNowTime[Name]
	): Promise<void> {
		const change: Change<RightNowTime> = setField(name, value);
		return this.change(time.id, {
			...change,
			write: (doc, agreed) => change.write(doc.id ? doc : time, agreed)
		});
	}

	/** Deletes times for good, and gives whether it did. */
	forget = (times: readonly RightNowTime[]): Promise<boolean> => this.act(() => deleteTimes(times));
	restore = (times: readonly RightNowTime[]): Promise<boolean> =>
		this.act(() => restoreTimes(times));
}
