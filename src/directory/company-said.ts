import type { Service } from '#lib/domain/directory/service.ts';
import { clausesOf } from './clauses.ts';
import { flat } from './flat-text.ts';
import type { Said } from './text-facts.ts';

type Company = Service['company'];

/** How far into a text it is said what something is. */
const OPENING = 400;

const GROUP =
	'(?:groups?|class(?:es)?|clubs?|choirs?|workshops?|meet[ -]?ups?|gr[wŵ]p\\w*|clwb|c[oô]r)';
const NOT_NAMED =
	/\b(?:food|and) clubs?\b|\b(?:care|health|private|transport|housing|hotel|medical|advice,) groups?\b|\bgroups? (?:visits?|practice|hire|bookings?)\b|\b(?:warm|welcome|welcoming) space\b/;
const ONE_NAMED =
	/\b(?:one[ -]to[ -]one|1[ -]?(?:to|:|2|-)[ -]?1|121|befriending|counsell?ing|home visits?|un i un)\b/;

// A group that runs something, is spoken of or is joined elsewhere is not what somebody comes to.
const NOT_THE_GROUP = RegExp(
	[
		`\\b(?:run|led|set up|owned|managed|founded|supported|organised|delivered|hosted|created|part of|member of|members of|many|some) (?:by |of )?(?:an? |the |our )?(?:[\\w-]+ ){0,4}groups?\\b`,
		`\\bgroups? of (?:[\\w-]+ ){0,3}(?:people that|therapists|professionals?|leaders|volunteers|companies|practices|clinics|charities|assistants|homes|workers|staff)\\b`,
		`\\b(?:risk|user|facebook|whatsapp|commissioning|transport|health|housing|age|minority|ethnic|characteristics?|vulnerable|marginalised|client|target|steering|working|community|pressure|private|these|such|other|local|various|different|diverse|independent|umbrella|range of|variety of|list of) ${GROUP}\\b`,
		`\\b${GROUP} (?:and|or|,) (?:individuals|societies|organisations|traders|charities|communities)\\b`,
		`\\b(?:individuals|people|families|societies|organisations|communities)(?:,| and| or) ${GROUP}\\b`,
		`\\bgroup (?:hire|bookings?|visits?|rates?|discounts?)\\b|\\bfood clubs?\\b|\\b(?:signpost|hire|parties|venue|not for|including)\\b.*`
	].join('|'),
	'g'
);
const GROUP_SAID = [
	`\\b(?:is|are) an? (?:[\\w&-]+,? ){0,4}${GROUP}\\b|\\bare (?:[\\w-]+,? ){0,3}groups? (?:where|for|who)\\b`,
	`\\b(?:this|these|our|the) (?:[\\w&-]+ ){0,3}${GROUP} (?:is|are|meets?|runs?|will|offers?|welcomes?|provides?|enjoys?)\\b`,
	`\\b(?:we|i) (?:run|hold|host|teach|offer|provide) (?:[\\w&-]+,? ){0,4}${GROUP}\\b`,
	`^\\W*(?!(?:we|i|they|you|it|at|in|for|not|if) )(?:an? |our |the )?(?:[\\w'-]+,? (?:and |& )?){0,5}${GROUP}(?= (?:for|where|with|every|on|of|who|that|meets?|in)\\b|:? ?$|,)`,
	`\\bjoin (?:us|our|this|a|the) (?:[\\w-]+,? ){0,5}${GROUP}\\b`,
	`\\b(?:small|support|social|peer|self[ -]help) groups? (?:meets?|for|where|to|every)\\b|\\bin small groups\\b|\\bgroup sessions?\\b`
].map((pattern) => RegExp(pattern));
const ONE_SAID =
	/\b(?:one[ -]to[ -]one|1[ -]?(?:to|:|2|-)[ -]?1|121|befriending|un i un)\b|\b(?:offers?|provid(?:es?|ing)|offering|individual|confidential|psychodynamic) (?:[\w-]+,? ){0,3}counsell?ing\b|\bcounsell?ing (?:service|sessions?)\b|\bhome visits?\b/;
const VOLUNTEERING = /\bvolunteer\w*|\bgwirfoddol\w*/;
/** More than company: a place to ask has groups too. */
const MORE = /\b(?:helpline|advice|advocacy|casework|information|outings|campaign\w*|respite)\b/;

const STATED_NOWHERE: Said<Company> = { fact: { id: 'not-stated', source: 'text' }, words: null };

const said = (id: Company['id'], words: string): Said<Company> => ({
	fact: { id, source: 'text' },
	words: words.trim().replace(/\s+/g, ' ').slice(0, 140)
});

/** Group or one-to-one, as the name or the first sentences say what it is; both at once say neither. */
export function companyMentioned(name: string, text: string): Said<Company> {
	const title = flat(name);
	const group = RegExp(`\\b${GROUP}\\b`).test(title) && !NOT_NAMED.test(title);
	if (group !== ONE_NAMED.test(title)) return said(group ? 'group' : 'one-to-one', name);
	// Who helps as a volunteer is not helped.
	if (group || NOT_NAMED.test(title) || VOLUNTEERING.test(title)) return STATED_NOWHERE;
	const opening = clausesOf(text.slice(0, OPENING));
	const less = opening.map(({ said }) => said.replace(NOT_THE_GROUP, ' '));
	const inGroup = less.findIndex((one) => GROUP_SAID.some((pattern) => pattern.test(one)));
	const alone = less.findIndex((one) => ONE_SAID.test(one));
	if (inGroup >= 0 === alone >= 0 || less.some((one) => MORE.test(one))) return STATED_NOWHERE;
	const clause = opening[Math.max(inGroup, alone)]?.clause ?? '';
	return said(inGroup >= 0 ? 'group' : 'one-to-one', clause);
}
