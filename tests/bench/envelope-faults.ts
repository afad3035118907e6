import { openEnvelope } from '#lib/domain/sealing/sealed-envelope.ts';
import { faulty } from '../fixtures/envelope-faults.ts';
import { draft, madeUpTeam } from '../fixtures/requests.ts';
import type { Part } from './figures.ts';

const FAULTS = Number(process.env.BENCH_FAULTS || 100_000);
const AT_ONCE = 32;

/** Flips and swaps of envelopes, each offered to a key that has to refuse it. */
export async function envelopeFaults(): Promise<Part> {
	const team = await madeUpTeam();
	const [one, other] = [await team.seal(draft(1)), await team.seal(draft(2))];
	const counts = { offered: 0, accepted: 0, otherError: 0 };
	async function offer(seed: number) {
		const { bytes, refusedBy } = faulty(one.bytes, other.bytes, seed);
		const role = refusedBy.desk ? 'desk' : 'recovery';
		if (!refusedBy[role]) return;
		counts.offered += 1;
		const refused = await openEnvelope(bytes, team.opening[role]).catch((error: Error) => error);
		if (!(refused instanceof Error)) counts.accepted += 1;
		else if (!/^envelope-(unreadable|newer)$/.test(refused.message)) counts.otherError += 1;
	}
	for (let seed = 1; counts.offered < FAULTS; seed += AT_ONCE)
		await Promise.all(Array.from({ length: AT_ONCE }, (_, step) => offer(seed + step)));
	const figures = [
		{
			name: 'flips and swaps offered',
			unit: '',
			value: counts.offered,
			budget: FAULTS,
			atLeast: true
		},
		{ name: 'of them opened', unit: '', value: counts.accepted, budget: 0 },
		{ name: 'refused in another way than meant', unit: '', value: counts.otherError, budget: 0 }
	];
	return { part: 'envelope', figures };
}
