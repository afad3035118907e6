import { withoutUnmeant, type Compiled } from './find-concepts.ts';
import { plain } from './plain-words.ts';
import { FOUND } from './weights.ts';

const LEAD =
	/\b(?:for|(?:services?|support|help|open|available) to|supports?|supporting|helps?|helping|works? with|working with|people with|adults with|people who|people in|anyone who|anyone with|those with|those who|someone with|individuals with|persons? with|users with|children with|families with|living with|affected by|i|ar gyfer|pobl a|pobl sydd a|pobl sy n) (?=(.{1,70}))/g;
// What follows is no longer whom it is for.
const END =
	/\b(?:to(?! \d)|in order|can|we|our|is|by|at|including|such as|also|but|through|offering|providing|provides|across|which|like|gan|drwy|yn cynnwys|hefyd|ond)\b.*/;
const EVERYONE =
	/\b(?:everyone|everybody|open to all|all welcome|all are welcome|all abilities|all ages|all backgrounds|whoever you are|anyone (?!who|with|affected|living|aged|over|under|in|caring|experiencing|interested|suffering|bereaved|whose)|pawb|croeso i bawb|i bawb)\b/;

/** Concepts of those whom a text says it is for: named in its name, or after words such as `for` in its opening; none when it is open to everyone. */
export function meantFor(name: string, summary: string, concepts: readonly Compiled[]): string[] {
	const title = plain(name);
	const opening = summary
		.slice(0, FOUND.meantForWithin)
		.replace(/\n+(?=\p{Ll})/gu, ' ')
		.split(/[.;:!?•\n]+/)
		.map(plain);
	if (EVERYONE.test([title, ...opening].join(' '))) return [];
	const told = opening
		.flatMap((sentence) => [...sentence.matchAll(LEAD)].map(([, rest = '']) => rest))
		.map((rest) => rest.replace(END, ' '));
	return concepts
		.filter((concept) => {
			const { kind, said, dimension } = concept;
			if (kind === 'kind') return false;
			const named =
				kind === 'audience' &&
				dimension !== 'open' &&
				withoutUnmeant(concept, title).search(said.title ?? /$^/) >= 0;
			return (
				named || told.some((rest) => withoutUnmeant(concept, rest).search(said.text ?? /$^/) >= 0)
			);
		})
		.map(({ id }) => id);
}
