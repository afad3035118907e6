import type { Nation } from '#lib/domain/site/area.ts';
import type { UrgentContact } from '#lib/domain/urgent-help/urgent-help.ts';

/** What a service is called and how it is described in one language. */
export type Words = { name: string; description: string };
/** A line of the services table by its column names; an empty cell means not stated. */
export type TableRow = Record<string, string>;

const AREA_NAMES: Record<string, string[]> = {
	'bath-and-north-east-somerset': ['Bath and North East Somerset'],
	essex: ['Essex'],
	'southend-on-sea': ['Southend-on-Sea'],
	'west-glamorgan': ['Swansea', 'Neath Port Talbot']
};
const NATION_NAMES: Record<Nation, string> = {
	england: 'England',
	wales: 'Wales',
	scotland: 'Scotland',
	'northern-ireland': 'Northern Ireland'
};
const FOR_WHOM: Partial<Record<UrgentContact['forWhom'], TableRow>> = {
	'under-19': { max: '18' },
	'under-25': { max: '24' },
	'under-35': { max: '34' },
	deaf: { circumstance: 'deaf' },
	men: { circumstance: 'man' },
	lgbtq: { circumstance: 'lgbtq' },
	carers: { circumstance: 'carer' }
};

// Ages in these rows are the child's: a parent of forty must not be left out by them.
const CHILDS_AGE = /famil|worried about a child|adults later/;

const list = (cell = ''): string[] => cell.split(/[;|]/).filter(Boolean);

function attributes(terms: Record<string, readonly string[]>) {
	return Object.entries(terms).flatMap(([kind, ids]) =>
		ids.map((id) => ({
			id: `${kind}-${id}`,
			taxonomy_term: { id, name: id, description: id, taxonomy: `waymark-${kind}` }
		}))
	);
}

function service(id: string, words: Words, organisation: string, rest: object) {
	const organization = { id: kebab(organisation), name: organisation, description: organisation };
	return { id, ...words, status: 'active', organization, ...rest };
}

const areas = (names: readonly string[]) => names.map((name) => ({ id: kebab(name), name }));
const phones = (numbers: readonly string[]) =>
	numbers.length && {
		contacts: [{ id: 'phone', phones: numbers.map((number) => ({ id: kebab(number), number })) }]
	};

/** A row of the strategies' table as a service; empty cells are left out, for "not stated". */
export function serviceOfRow(row: TableRow, words: Words) {
	const stated = row.contact_as_stated ?? '';
	const own = !CHILDS_AGE.test(row.for_whom ?? '');
	return service(row.id ?? '', words, row.organisation ?? '', {
		...(own && row.min_age && { minimum_age: Number(row.min_age) }),
		...(own && row.max_age && { maximum_age: Number(row.max_age) }),
		...(/^[a-z]+\.gov\.uk\b/.test(stated) && { url: `https://www.${stated.split(' ')[0]}/` }),
		source_year: Number(row.source_year),
		service_areas: areas(AREA_NAMES[row.area ?? ''] ?? []),
		...phones(stated.match(/\b0\d{4} \d{6}\b|^\d{3}$/g) ?? []),
		attributes: attributes({
			'life-area': list(row.life_areas),
			circumstance: list(row.circumstances),
			level: list(row.tier),
			route: list(row.route),
			'source-year': list(row.source_year)
		})
	});
}

/** A helpline of the urgent-help list as a service, with what is unconfirmed about it kept as tags. */
export function serviceOfContact(contact: UrgentContact, words: Words) {
	const { max, circumstance } = FOR_WHOM[contact.forWhom] ?? {};
	const everywhere = contact.nations.length === Object.keys(NATION_NAMES).length;
	const names = everywhere ? ['United Kingdom'] : contact.nations.map((n) => NATION_NAMES[n]);
	return service(contact.id, words, words.name, {
		...(max && { maximum_age: Number(max) }),
		...(contact.url && { url: contact.url }),
		...(contact.email && { email: contact.email }),
		...(contact.verifiedOn && { assured_date: contact.verifiedOn }),
		service_areas: areas(names),
		...(contact.cost === 'free' && { cost_options: [{ id: 'free', option: 'free', amount: 0 }] }),
		...phones(contact.phone ? [contact.phone] : []),
		attributes: attributes({
			'life-area': contact.lifeAreas,
			circumstance: list(circumstance),
			level: ['universal'],
			route: ['self'],
			reach: [contact.phone && 'phone', contact.sms && 'text'].filter((way) => !!way) as string[],
			nation: contact.nations,
			check: [contact.status, ...contact.unconfirmed.map((field) => `unconfirmed-${field}`)]
		})
	});
}

const kebab = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
