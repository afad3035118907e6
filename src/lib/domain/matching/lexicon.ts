import * as z from 'zod/mini';
import { ROLES, type Role } from '../directory/role.ts';
import { LANGUAGES, type Language } from '../site/language.ts';
import { CIRCUMSTANCES, LIFE_AREAS, type LifeArea } from '../situation/situation.ts';

const share = z.number().check(z.gte(0), z.lte(1));

/** What one concept means, apart from its words. `narrow` is how far it puts off those it is not for; `of` are circumstances and wishes in which it is somebody's without a word, `ofAll` those that make it so together, `from` the age in whole years from which it is, or from which they do, and `against` those in which it cannot be. */
const Concept = z.object({
	kind: z.enum(['subject', 'audience', 'kind']),
	/** How often help of this kind helps with a life area: our link. */
	areas: z.optional(z.partialRecord(z.enum(LIFE_AREAS), share)),
	/** Life areas that its words name: a text with them says so itself. */
	about: z.optional(z.array(z.enum(LIFE_AREAS))),
	dimension: z.optional(z.string()),
	narrow: z.optional(share),
	within: z.optional(z.string()),
	of: z.optional(z.array(z.enum([...CIRCUMSTANCES, ...LIFE_AREAS]))),
	ofAll: z.optional(z.array(z.enum([...CIRCUMSTANCES, ...LIFE_AREAS]))),
	from: z.optional(z.int()),
	against: z.optional(z.array(z.enum(CIRCUMSTANCES)))
});
/** Words of a concept: those of services, and those people say of themselves. A final `*` stands for any ending, a `^` for words that count in a name only. */
const Terms = z.record(
	z.string(),
	z.object({
		service: z.array(z.string()),
		person: z.optional(z.array(z.string()))
	})
);
/** What besides words says that a role is somebody's. Ages in whole years. */
const RoleSigns = z.object({
	lifeAreas: z.optional(z.array(z.enum(LIFE_AREAS))),
	circumstances: z.optional(z.array(z.enum(CIRCUMSTANCES))),
	ageUpTo: z.optional(z.int())
});
const perLanguage = <Part extends z.ZodMiniType>(part: Part) => z.record(z.enum(LANGUAGES), part);

/** The words matching goes by: structure once, terms per language. */
export const Lexicon = z.object({
	concepts: z.record(z.string(), Concept),
	terms: perLanguage(Terms),
	/** Names of providers by the concept they are known for: no words of the record's own. */
	providers: z.record(z.string(), z.array(z.string())),
	roles: z.record(z.enum(ROLES), RoleSigns),
	roleTerms: perLanguage(Terms),
	/** What people in distress say: a search for somebody who listens. `!` marks what sounds like it and is not, `~` a phrase whose first letter may soften. */
	crisis: perLanguage(z.array(z.string())),
	/** Words a record about a life area is likely to have, for the full text. */
	areaWords: perLanguage(z.partialRecord(z.enum(LIFE_AREAS), z.string())),
	/** How people type short words, and what our terms have in their place. */
	shortForms: perLanguage(z.record(z.string(), z.string())),
	/** Words that say nothing, and words that say too little to match alone. */
	stopWords: perLanguage(z.string()),
	commonWords: perLanguage(z.string())
});
export type Lexicon = z.infer<typeof Lexicon>;

/** A concept with its terms joined. */
export type JoinedConcept = {
	id: string;
	kind: 'subject' | 'audience' | 'kind';
	areas: Partial<Record<LifeArea, number>>;
	about: LifeArea[];
	dimension: string | null;
	narrow: number;
	within: string | null;
	of: string[];
	ofAll: string[];
	from: number | null;
	against: string[];
	service: string[];
	named: string[];
	person: string[];
};

function termsIn(languages: readonly Language[], terms: Lexicon['terms'], id: string) {
	const each = languages.map((language) => terms[language][id]);
	return {
		service: each.flatMap((words) => words?.service ?? []),
		person: each.flatMap((words) => words?.person ?? [])
	};
}

/** Concepts with the terms of one language, or of all: a feed may mix them in one text. */
export function joinLexicon(
	{ concepts, terms, providers }: Lexicon,
	languages: readonly Language[] = LANGUAGES
): JoinedConcept[] {
	return Object.entries(concepts).map(([id, concept]) => ({
		id,
		kind: concept.kind,
		areas: concept.areas ?? {},
		about: concept.about ?? [],
		dimension: concept.dimension ?? null,
		narrow: concept.narrow ?? 0,
		within: concept.within ?? null,
		of: concept.of ?? [],
		ofAll: concept.ofAll ?? [],
		from: concept.from ?? null,
		against: concept.against ?? [],
		named: providers[id] ?? [],
		...termsIn(languages, terms, id)
	}));
}

/** A role with its signs and the terms of all languages. */
export type JoinedRole = {
	id: Role;
	lifeAreas: string[];
	circumstances: string[];
	ageUpTo: number | null;
	service: string[];
	person: string[];
};

/** Joins the languages of the roles. */
export function joinRoles({ roles, roleTerms }: Lexicon): JoinedRole[] {
	return ROLES.map((id) => {
		const { lifeAreas = [], circumstances = [], ageUpTo = null } = roles[id];
		const { service, person } = termsIn(LANGUAGES, roleTerms, id);
		return { id, lifeAreas, circumstances, ageUpTo, service, person };
	});
}
