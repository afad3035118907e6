import type { Circumstance } from '#lib/domain/situation/situation.ts';
import { flat } from './flat-text.ts';

// Whom a feed's own field for it says that a service is for; what it says it is not for is no sign.
const ELIGIBLE: [RegExp, Circumstance][] = [
	[
		/\b(?:refugees?|(?:people )?seeking asylum|asylum[ -]seekers?|ceis\w+ lloches|ffoadur\w*)\b/,
		'refugee'
	],
	[/\b(?:veterans?|armed forces|ex-?service|lluoedd arfog)\b/, 'armed-forces'],
	[/\b(?:young carers?|gofalwyr ifanc)\b/, 'young-carer'],
	[/\b(?:unpaid carers?|(?<!young )carers?|gofalwyr di-d[aâ]l)\b/, 'carer'],
	[/\b(?:lgbt\w*\+?|lhdt\w*|lesbian|gay|transgender)\b/, 'lgbtq'],
	[/\b(?:dementia|alzheimers?)\b/, 'dementia'],
	[/\b(?:autis\w+|awtis\w+)\b/, 'autistic'],
	[/\b(?:learning (?:disabilit\w+|difficult\w+)|anabledd\w* dysgu)\b/, 'learning-disability'],
	[/\b(?:deaf|hearing (?:loss|impair\w+)|hard of hearing|byddar|fyddar)\b/, 'deaf'],
	[
		/\b(?:blind|sight loss|visual(?:ly)? impair\w+|partially sighted|dall|colled golwg)\b/,
		'sight-loss'
	],
	[/\b(?:homeless|rough sleepers?|sleeping rough|digartref)\b/, 'homeless'],
	[/\b(?:care leavers?|leaving care|gadael gofal)\b/, 'care-leaver'],
	[/\b(?:pregnan\w+|expectant|beichiog)\b/, 'pregnant'],
	[/\b(?:unemployed|looking for work|job ?seekers?|di-waith|ddi-waith)\b/, 'looking-for-work'],
	[/\b(?:low incomes?|incwm isel)\b/, 'low-income'],
	[/\b(?:single parents?|lone parents?)\b/, 'single-parent'],
	[/\b(?:students?|myfyrwyr)\b/, 'student'],
	[/\b(?:women|females?|menywod|merched)\b/, 'woman'],
	[/\b(?:men|males?|dynion)\b/, 'man']
];
const NOT_FOR = /\b(?:not|except|excluding|without|nid|ac eithrio)\b/;

/** Circumstances of whom a field for eligibility says that a service is for. */
export function eligibleCircumstances(text: string): Circumstance[] {
	const clauses = flat(text)
		.split(/[.;\n]/)
		.filter((clause) => !NOT_FOR.test(clause));
	const said = clauses.join(' . ');
	const found = ELIGIBLE.filter(([words]) => words.test(said)).map(([, id]) => id);
	// For women and men alike says nothing of either.
	return found.includes('woman') && found.includes('man')
		? found.filter((id) => id !== 'woman' && id !== 'man')
		: found;
}
