import { readColumns } from '../directory/columns.ts';
import { linesOf } from '../directory/lines.ts';
import type { Service } from '../directory/service.ts';
import type { WayKind } from '../directory/way-in.ts';
import type { Directory } from './directory-index.ts';
import { loadIndex, type IndexHeader } from './load-index.ts';

/**
 * All that the list of a site's directory holds of a service, besides what matching was worked out
 * from (`ServiceFacts`): enough for a line, for narrowing and for ordering. Whatever else a record has
 * is in its details, whole and as it was written.
 */
export type Brief = {
	id: string;
	name: Service['name'];
	ages: Service['ages'];
	/** Kinds of its ways in. */
	ways: readonly WayKind[];
	cost: Service['cost']['id'];
	company: Service['company']['id'];
	/** ISO day on which its details were last checked or read; empty when it is not known. */
	seen: string;
};

/** What stands before the columns of a list. */
export type ListHeader = IndexHeader & {
	/** Files of details; column `details` says which of them has each row. */
	details: string[];
	/** Rows of the services at which people meet at listed times. */
	gatherings: number[];
};

/** The list of a site's directory. */
export type SiteList = {
	/** Without tables of places. */
	directory: Directory;
	/** Undefined for a service that the site no longer has. */
	get: (id: string) => Brief | undefined;
	/** The file that holds all of a service. */
	detailsOf: (id: string) => string | undefined;
	/** Ids of the services at which people meet at listed times. */
	gatherings: readonly string[];
};

const NO_TABLES = { outcodes: {}, areas: [] };

/** Reads a list. Throws an Error when the bytes are no list or are cut short. */
export function readSiteList(file: Uint8Array<ArrayBuffer>): SiteList {
	const columns = readColumns(file);
	const header = columns.header as unknown as ListHeader;
	const directory = loadIndex(columns, header, NO_TABLES);
	const names = linesOf(() => columns.text('shown'));
	const details = columns.numbers('details');
	return {
		directory,
		get(id) {
			const row = directory.rowOf(id);
			if (row === -1) return undefined;
			const { ages, ways, cost, company, checked } = directory.facts(row);
			const name = JSON.parse(names.at(row)) as Service['name'];
			return { id, name, ages, ways, cost, company, seen: checked ?? '' };
		},
		detailsOf(id) {
			const row = directory.rowOf(id);
			return row === -1 ? undefined : header.details[details[row] ?? 0];
		},
		gatherings: header.gatherings.map(directory.idOf)
	};
}
