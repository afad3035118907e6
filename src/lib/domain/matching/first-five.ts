import type { Directory } from './load-index.ts';
import type { Candidate } from './ordering.ts';

const FIRST = 5;

function crisisLines(directory: Directory): ReadonlySet<number> {
	const found = directory.concepts.get('crisis-line');
	return new Set([...(found?.rows ?? [])].filter((_, i) => (found?.strengths[i] ?? 0) >= 0.5));
}

/** Crisis entries of a feed never stand among the first three: the curated urgent help is on every page. */
export function crisisAfterThree(ordered: Candidate[], directory: Directory): Candidate[] {
	const crisis = crisisLines(directory);
	const others = ordered.filter(({ row }) => !crisis.has(row));
	const held = ordered.slice(0, 3).filter(({ row }) => crisis.has(row));
	if (held.length === 0 || others.length < 3) return ordered;
	const rest = ordered.filter((candidate) => !held.includes(candidate));
	return [...rest.slice(0, 3), ...held, ...rest.slice(3)];
}

/** Whether it can be started today without asking anyone, as far as the record says. */
export function canStartToday(row: number, directory: Directory): boolean {
	const facts = directory.rows[row];
	if (facts === undefined || facts.level === 'specialist') return false;
	if (facts.route === 'self' || facts.route === 'drop-in') return facts.hasContact || facts.placed;
	return (
		facts.route === 'not-stated' &&
		facts.hasContact &&
		facts.reach.some((way) => way === 'phone' || way === 'text' || way === 'online')
	);
}

const LOWEST_SHARE = 0.4;

/** Puts the best service that can be started today fifth when none of the first five can, if it is near enough in worth. */
export function startToday(ordered: Candidate[], directory: Directory): Candidate[] {
	if (ordered.slice(0, FIRST).some(({ row }) => canStartToday(row, directory))) return ordered;
	const last = ordered[FIRST - 1];
	const at = ordered.findIndex(
		({ row, score }, i) =>
			i >= FIRST && score >= (last?.score ?? 0) * LOWEST_SHARE && canStartToday(row, directory)
	);
	const found = ordered[at];
	if (found === undefined) return ordered;
	return [
		...ordered.slice(0, FIRST - 1),
		found,
		...ordered.slice(FIRST - 1).filter((c) => c !== found)
	];
}
