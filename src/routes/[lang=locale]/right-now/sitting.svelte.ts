import type { FirstNumber } from '#lib/domain/urgent-help/first-numbers.ts';
import { listMoments } from '#lib/db/moments.ts';
import { readPlan } from '#lib/db/plans.ts';
import type { RightNowDraft } from '#lib/draft/right-now-draft.svelte.ts';
import { shownMoments, type GoodMoment } from '#lib/domain/moment/moment.ts';
import { saidEntries, type PlanParts } from '#lib/domain/plan/plan.ts';
import type { Exercise, Kind } from '#lib/domain/right-now/exercise.ts';
import { suggestions, type Suggestion } from '#lib/domain/right-now/suggest.ts';
import type { RightNowTime } from '#lib/domain/right-now/times.ts';

/** Headings of the safety plan that are drawn from here. */
const MYSELF = 'myself';
const PEOPLE = ['tell', 'elsewhere'];

/** What a screen of one exercise is given. */
export interface OfExercise {
	exercise: Exercise;
	sitting: Sitting;
	draft: RightNowDraft;
	/** Lines that listen. */
	numbers: readonly FirstNumber[];
	/** Shows another exercise. */
	another: () => void;
	/** Shows this one no more. */
	putAway: () => void;
}

/** One visit: the number said last, what was shown so far, and what the person wrote before. */
export class Sitting {
	/** How strong it is, as far as it was said. */
	strength = $state.raw<number | null>(null);
	moments = $state.raw<GoodMoment[]>([]);
	#plan = $state.raw<PlanParts>({});
	#kind = $state.raw<Kind | null>(null);
	#seen = $state.raw<readonly string[]>([]);
	/** By exercise: the time it was done in this visit. */
	#times = $state.raw<Readonly<Record<string, string>>>({});
	#exercises: readonly Exercise[];
	#draft: RightNowDraft;

	lines = $derived(saidEntries(this.#plan[MYSELF]));
	people = $derived(
		PEOPLE.flatMap((heading) => saidEntries(this.#plan[heading])).filter(({ phone }) => phone)
	);

	constructor(exercises: readonly Exercise[], draft: RightNowDraft) {
		this.#exercises = exercises;
		this.#draft = draft;
	}

	/** Reads what the person wrote elsewhere; what cannot be read now is left out. */
	async load(): Promise<void> {
		const nothing = () => undefined;
		this.#plan = (await readPlan().catch(nothing)) ?? {};
		this.moments = shownMoments((await listMoments().catch(nothing)) ?? []);
	}

	/** What to do next, of one kind or any; undefined when all have been shown. */
	next(kind = this.#kind): Suggestion | undefined {
		this.#kind = kind;
		const isEmpty = ({ reads }: Exercise) =>
			(reads === 'plan' && this.lines.length === 0) ||
			(reads === 'moments' && this.moments.length === 0);
		return suggestions(this.#exercises, this.#draft.times, { kind, isEmpty }).find(
			({ exercise }) => !this.#seen.includes(exercise.id)
		);
	}

	show(exercise: string): void {
		this.#seen = [...this.#seen, exercise];
	}

	/** Begins anew: everything may be shown again. */
	again(): void {
		this.#seen = [];
		this.#kind = null;
	}

	/** The time of this visit that an exercise was done or put away; undefined when there is none. */
	timeOf(exercise: string): RightNowTime | undefined {
		return this.#draft.docs[this.#times[exercise] ?? ''];
	}

	/** That time, begun when there is none. */
	beginOrFind(exercise: string, did: boolean): RightNowTime {
		const known = this.timeOf(exercise);
		if (known && (known.did || !did)) return known;
		const time = this.#draft.begun(exercise, did, this.strength);
		this.#times = { ...this.#times, [exercise]: time.id };
		return time;
	}
}
