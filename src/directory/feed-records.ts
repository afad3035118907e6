import { fieldsOf, textOrNull, type Fields } from './null-like.ts';

/** The feed as a whole cannot be read; the message names the part at fault. */
export class FeedProblem extends Error {}

function listed(json: unknown): unknown[] {
	if (Array.isArray(json)) {
		return json.flatMap((item) => {
			const fields = fieldsOf(item);
			return Array.isArray(fields.content ?? fields.contents) && fields.name === undefined
				? listed(item)
				: [item];
		});
	}
	const fields = fieldsOf(json);
	const list = fields.content ?? fields.contents ?? fields.items ?? fields.services;
	if (Array.isArray(list)) return list;
	if (textOrNull(fields.id) !== null && textOrNull(fields.name) !== null) return [json];
	throw new FeedProblem(
		'The top level of the feed is not a list of services, nor a page with "content" or "contents".'
	);
}

/** What a record is when it is no service, by fields that no service has. */
function otherKind(record: Fields): string | null {
	if ('organization' in record || 'organization_id' in record || 'status' in record) return null;
	if ('organization_identifiers' in record) return 'organisations';
	return 'taxonomy_detail' in record || 'parent_id' in record ? 'taxonomy terms' : null;
}

/** The records of a feed, pages joined. Throws FeedProblem naming the part at fault when it is no Open Referral feed. */
export function recordsOf(json: unknown): unknown[] {
	const records = listed(json);
	if (records.length === 0) throw new FeedProblem('The list of services in the feed is empty.');
	const withoutId = records.filter((record) => textOrNull(fieldsOf(record).id) === null).length;
	if (withoutId * 2 > records.length) {
		const keys = Object.keys(fieldsOf(records[0])).slice(0, 5).join(', ') || typeof records[0];
		throw new FeedProblem(
			`"id" is missing in ${withoutId} of ${records.length} records (the first has: ${keys}), so this is not an Open Referral feed.`
		);
	}
	const [first] = records.map(fieldsOf);
	const kind = first && otherKind(first);
	if (kind) throw new FeedProblem(`The feed lists ${kind}, not services.`);
	return records;
}
