import { fieldsOf, listOf, textOrNull, type Fields } from './null-like.ts';

/** Rows by table, as the files of a datapackage or one JSON object of lists hold them; names with or without `.csv`, singular or plural. */
export type Tables = Readonly<Record<string, unknown>>;

// Tables of HSDS 1.1 to 3.0 under the name that a nested record gives them.
const NAMES: Record<string, string> = {
	service: 'services',
	organization: 'organizations',
	organisation: 'organizations',
	location: 'locations',
	service_at_location: 'at',
	services_at_location: 'at',
	service_location: 'at',
	contact: 'contacts',
	phone: 'phones',
	address: 'addresses',
	physical_address: 'addresses',
	postal_address: 'postal',
	schedule: 'schedules',
	regular_schedule: 'schedules',
	holiday_schedule: 'holidays',
	service_area: 'service_areas',
	cost_option: 'cost_options',
	eligibility: 'eligibilitys',
	language: 'languages',
	accessibility: 'accessibility',
	accessibility_for_disabilitie: 'accessibility',
	attribute: 'attributes',
	taxonomy_term: 'terms',
	taxonomy: 'terms',
	service_taxonomy: 'attributes',
	services_taxonomy: 'attributes',
	other_attribute: 'attributes'
};

/** The name that rows of a table are joined under, or null when it is no table of HSDS. */
export function tableName(name: string): string | null {
	const plain = name.toLowerCase().replace(/\.csv$/, '');
	return (
		NAMES[plain] ??
		NAMES[plain.replace(/s$/, '')] ??
		NAMES[plain.replace(/ies$/, 'y')] ??
		NAMES[plain.replace(/es$/, '')] ??
		null
	);
}

const KEYS = ['service_id', 'organization_id', 'location_id', 'service_at_location_id'] as const;

/** Whether an object of lists is a set of tables that refer to each other by id, rather than a page of nested records. */
export function areTables(json: Fields): boolean {
	const named = Object.entries(json).filter(
		([name, rows]) => tableName(name) !== null && Array.isArray(rows)
	);
	return (
		named.some(([name]) => tableName(name) === 'services') &&
		named.some(([name, rows]) => {
			const first = fieldsOf(listOf(rows)[0]);
			return tableName(name) !== 'services' && (KEYS.some((key) => key in first) || 'id' in first);
		})
	);
}

type Rows = Map<string, Fields[]>;

function by(rows: readonly Fields[], key: string): Rows {
	const found: Rows = new Map();
	for (const row of rows) {
		const id = textOrNull(row[key]);
		if (id === null) continue;
		const same = found.get(id);
		if (same) same.push(row);
		else found.set(id, [row]);
	}
	return found;
}

/** Nested service records out of tables that refer to each other by id. Each row is looked at a fixed number of times. */
export function joinTables(tables: Tables): Fields[] {
	const all: Record<string, Fields[]> = {};
	for (const [name, rows] of Object.entries(tables)) {
		const table = tableName(name);
		if (table !== null && Array.isArray(rows)) (all[table] ??= []).push(...rows.map(fieldsOf));
	}
	const indexes = new Map<string, Rows>();
	const rowsOf = (table: string, key: string, id: unknown): Fields[] => {
		const name = `${table}.${key}`;
		let index = indexes.get(name);
		if (index === undefined) indexes.set(name, (index = by(all[table] ?? [], key)));
		return index.get(textOrNull(id) ?? '') ?? [];
	};
	const contactsOf = (key: string, id: unknown) =>
		rowsOf('contacts', key, id).map((contact) => ({
			...contact,
			phones: rowsOf('phones', 'contact_id', contact.id)
		}));
	const ownPhones = (key: string, id: unknown) =>
		rowsOf('phones', key, id).filter(({ contact_id }) => textOrNull(contact_id) === null);
	const location = (id: unknown): Fields | undefined => {
		const [row] = rowsOf('locations', 'id', id);
		return (
			row && {
				...row,
				addresses: rowsOf('addresses', 'location_id', id),
				accessibility: rowsOf('accessibility', 'location_id', id),
				languages: rowsOf('languages', 'location_id', id)
			}
		);
	};
	const termOf = (row: Fields): Fields => {
		const id = row.taxonomy_term_id ?? row.taxonomy_id;
		return rowsOf('terms', 'id', id)[0] ?? { id, name: row.taxonomy_detail };
	};
	return (all.services ?? []).map((service) => {
		const { id } = service;
		const tagged = [
			...rowsOf('attributes', 'service_id', id),
			...rowsOf('attributes', 'link_id', id)
		];
		const [organization] = rowsOf('organizations', 'id', service.organization_id);
		return {
			...service,
			...(organization && { organization }),
			contacts: contactsOf('service_id', id),
			phones: ownPhones('service_id', id),
			schedules: rowsOf('schedules', 'service_id', id),
			service_areas: rowsOf('service_areas', 'service_id', id),
			cost_options: rowsOf('cost_options', 'service_id', id),
			eligibilitys: rowsOf('eligibilitys', 'service_id', id),
			languages: rowsOf('languages', 'service_id', id),
			attributes: tagged.map((row) => ({ ...row, taxonomy_term: termOf(row) })),
			service_at_locations: rowsOf('at', 'service_id', id).map((at) => ({
				...at,
				contacts: contactsOf('service_at_location_id', at.id),
				phones: ownPhones('service_at_location_id', at.id),
				schedules: rowsOf('schedules', 'service_at_location_id', at.id),
				location: location(at.location_id)
			}))
		};
	});
}
