import { FeedProblem } from './feed-problem.ts';
import { emptyTally, needIds, needServices, type Tally } from './feed-tally.ts';
import { fieldsOf, listOf, textOrNull, type Fields } from './null-like.ts';
import { areTables, joinTables, tableName } from './tables-joined.ts';

/** How a feed is written, told by the shape of its records alone. */
export type Dialect = 'oruk-1' | 'hsds-3' | 'outpost' | 'tables' | 'service-at-location';

/** A million rows are no council's list: the largest known holds about 6,000. */
export const MOST_RECORDS = 100_000;

/** Throws FeedProblem where a feed lists more records than any council has. */
export function needSensible(count: number): void {
	if (count > MOST_RECORDS)
		throw new FeedProblem(
			`The feed lists more than ${MOST_RECORDS} records, and up to ${MOST_RECORDS} can be read.`
		);
}

const PAGE = ['content', 'contents', 'items', 'services', 'results', 'data'] as const;

const has = (record: Fields, ...keys: string[]) => keys.some((key) => key in record);

// What no other thing than a service has.
const isService = (record: Fields) =>
	has(
		record,
		'organization',
		'organisation',
		'organization_id',
		'status',
		'service_at_locations',
		'service_areas',
		'service_taxonomys',
		'eligibilitys',
		'cost_options',
		'attending_access',
		'attending_type',
		'deliverable_type',
		'pc_targetAudience',
		'pc_metadata',
		'suitabilities',
		'send_needs',
		'needs_referral',
		'regular_schedules',
		'schedules',
		'eligibility_description',
		'assured_date',
		'fees',
		'minimum_age',
		'min_age'
	);

/** What else a record is, by fields that no service has, or null. */
function otherKind(record: Fields): string | null {
	if (isService(record)) return null;
	if (
		has(
			record,
			'organization_identifiers',
			'parent_organization_id',
			'legal_status',
			'tax_status'
		) ||
		has(record, 'year_incorporated', 'logo', 'website')
	)
		return 'organisations';
	if (has(record, 'latitude', 'longitude', 'location_type', 'addresses', 'physical_addresses'))
		return 'places';
	if (
		has(record, 'taxonomy_detail', 'parent_id', 'taxonomy', 'term_uri', 'vocabulary', 'children') ||
		(has(record, 'slug', 'label') && !has(record, 'description', 'contacts', 'locations'))
	)
		return 'taxonomy terms';
	if (has(record, 'version') || has(record, 'taxonomy_terms')) return 'taxonomies';
	return null;
}

/** What an object without a list of services is, when its fields tell. */
function whatElse(fields: Fields): string {
	if (has(fields, 'openapi', 'swagger')) return 'a description of an API';
	if (has(fields, '$schema', '$id', 'properties')) return 'a schema';
	if (has(fields, 'openapi_url', 'profile') && has(fields, 'version'))
		return 'the root of a feed, which only names its version';
	if (Array.isArray(fields.resources))
		return 'the table of contents of a datapackage: read its folder instead';
	if (fields.type === 'FeatureCollection') return 'a map (GeoJSON)';
	if (has(fields, 'error', 'errors', 'message', 'detail', 'statusCode')) return 'an error answer';
	return 'not a list of services, nor a page with "content" or "contents"';
}

const isPage = (item: unknown) => {
	const fields = fieldsOf(item);
	return fields.name === undefined && PAGE.some((key) => Array.isArray(fields[key]));
};

/** Services that stand inside organisations, each with its organisation. */
function ofOrganisations(records: readonly Fields[]): Fields[] | null {
	if (!records.some((r) => otherKind(r) === 'organisations' && Array.isArray(r.services)))
		return null;
	return records.flatMap((record) => {
		const { services, ...organization } = record;
		return listOf(services).map((service) => ({ organization, ...fieldsOf(service) }));
	});
}

/** A list of where services are given is joined into services, each with all its places. */
function ofLocations(records: readonly Fields[]): Fields[] {
	const services = new Map<string, Fields & { service_at_locations: Fields[] }>();
	for (const record of records) {
		const service = fieldsOf(record.service);
		const id = textOrNull(service.id);
		if (id === null) continue;
		const at = { ...record, service: undefined };
		const known = services.get(id);
		if (known) known.service_at_locations.push(at);
		else services.set(id, { ...service, service_at_locations: [at] });
	}
	return [...services.values()];
}

function listed(json: unknown): { records: Fields[]; tables?: boolean } {
	if (Array.isArray(json))
		return {
			records: json.flatMap((item) => (isPage(item) ? listed(item).records : [fieldsOf(item)]))
		};
	const fields = fieldsOf(json);
	if (areTables(fields)) return { records: joinTables(fields), tables: true };
	const page = PAGE.map((key) => fields[key]).find(Array.isArray);
	if (page !== undefined && (isPage(fields) || !has(fields, 'id'))) return listed(page);
	if (textOrNull(fields.id) !== null && textOrNull(fields.name) !== null)
		return { records: [fields] };
	if (has(fields, 'id') && has(fields, 'service')) return { records: [fields] };
	const known = Object.keys(fields).find((key) => tableName(key) !== null);
	const lists = known !== undefined && Array.isArray(fields[known]);
	throw new FeedProblem(
		lists
			? `The feed lists ${known} and no services.`
			: `The top level of the feed is ${whatElse(fields)}.`
	);
}

function dialectOf(records: readonly Fields[]): Dialect {
	const any = (...keys: string[]) => records.slice(0, 200).some((record) => has(record, ...keys));
	if (any('organisation', 'suitabilities', 'send_needs', 'needs_referral', 'min_age'))
		return 'outpost';
	if (
		any('eligibilitys', 'service_taxonomys', 'regular_schedules', 'deliverable_type') ||
		any('attending_access', 'attending_type')
	)
		return 'oruk-1';
	return 'hsds-3';
}

/**
 * The service records of a feed, pages and tables joined, and how it is written. Throws FeedProblem in one
 * sentence when it holds something else; a part of a feed is only counted, by a tally that is judged at the end.
 */
export function recordsOf(json: unknown, tally?: Tally): { records: Fields[]; dialect: Dialect } {
	const { records, tables } = listed(json);
	if (records.length === 0) throw new FeedProblem('The list of services in the feed is empty.');
	needSensible(records.length);
	if (tables) return { records, dialect: 'tables' };
	const atLocations = records.filter((record) => has(record, 'service', 'location', 'location_id'));
	if (atLocations.length * 2 > records.length && !records.some((r) => has(r, 'name'))) {
		const joined = ofLocations(records);
		if (joined.length > 0) return { records: joined, dialect: 'service-at-location' };
		throw new FeedProblem(
			'The feed lists where services are given, without the services themselves.'
		);
	}
	const own = tally ?? emptyTally();
	own.records += records.length;
	own.withoutId += records.filter((record) => textOrNull(record.id) === null).length;
	own.keys ??= Object.keys(records[0] ?? {});
	if (tally === undefined) needIds(own);
	const within = ofOrganisations(records);
	if (within !== null && within.length > 0) return { records: within, dialect: dialectOf(within) };
	for (const record of records) {
		const kind = otherKind(record);
		if (kind !== null) own.others.push(kind);
	}
	if (tally === undefined) needServices(own);
	return { records, dialect: dialectOf(records) };
}

/** What a single record of a list of services is instead, or null when it may be a service. */
export const strayKind = otherKind;
