import type { Directory } from './directory-index.ts';
import { strengthIn } from './postings.ts';
import type { Candidate } from './ordering.ts';
import { SAID_FROM } from './weights.ts';

const FIRST = 5;

/** Crisis entries of a feed never stand among the first three: the curated urgent help is on every page. */
export function crisisAfterThree(ordered: Candidate[], directory: Directory): Candidate[] {
	const lines = directory.concepts.get('crisis-line');
	const isLine = ({ row }: Candidate) => strengthIn(lines, row) >= SAID_FROM.crisisLine;
	if (!ordered.slice(0, 3).some(isLine)) return ordered;
	const first = ordered.filter((candidate) => !isLine(candidate)).slice(0, 3);
	if (first.length < 3) return ordered;
	return [...first, ...ordered.filter((candidate) => !first.includes(candidate))];
}

/** Whether it can be started today without asking anyone, as far as the record says. */
export function canStartToday(row: number, directory: Directory): boolean {
	const facts = directory.facts(row);
	if (facts.level === 'specialist') return false;
	if (facts.route === 'self' || facts.route === 'drop-in') return facts.hasContact || facts.placed;
	return (
		facts.route === 'not-stated' &&
		facts.hasContact &&
		facts.reach.some((way) => way === 'phone' || way === 'text' || way === 'online')
	);
}

/** Puts the best service that can be started today fifth when none of the first five can. */
export function startToday(ordered: Candidate[], directory: Directory): Candidate[] {
	const at = ordered.findIndex(({ row }) => canStartToday(row, directory));
	const found = ordered[at];
	if (at < FIRST || found === undefined) return ordered;
	const others = ordered.filter((candidate) => candidate !== found);
	return [...others.slice(0, FIRST - 1), found, ...others.slice(FIRST - 1)];
}
