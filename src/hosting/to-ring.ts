import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ListedServices, type ListedService } from '#lib/domain/directory/listed-service.ts';
import type { WayIn } from '#lib/domain/directory/way-in.ts';
import { parsePack } from '#lib/domain/pack.ts';
import { Site } from '#lib/domain/site/site.ts';
import { UrgentContacts, type UrgentContact } from '#lib/domain/urgent-help/urgent-help.ts';
import { withoutWords } from './content-files.ts';

/** A contact that nobody has rung: its ways in, and where and on which ISO day they were read. */
export interface ToRing {
	file: string;
	id: string;
	ways: string[];
	source: string;
	readOn: string | null;
}

const said = ({ kind, to, label }: WayIn) => `${kind} ${to}${label ? ` (${label})` : ''}`;

const ofService = ({ id, ways, source }: ListedService, file: string): ToRing => ({
	...{ file, id, ways: ways.map(said) },
	source: [source.publisher, source.year, source.page].filter(Boolean).join(', '),
	readOn: source.readOn
});

function ofContact(contact: UrgentContact, file: string): ToRing {
	const { id, phone, sms, email, url, source, verifiedOn } = contact;
	const ways = [
		phone && `phone ${phone}`,
		sms && `text ${sms.to}${sms.body && ` (${sms.body})`}`,
		email && `email ${email}`,
		url && `website ${url}`
	].filter((way) => way !== null);
	return { file, id, ways, source: source ?? 'no source', readOn: verifiedOn };
}

// What is made up rings nowhere.
const ofSite = ({ example, urgent }: Site, file: string): ToRing[] =>
	(example ? [] : urgent)
		.filter(({ verifiedOn }) => verifiedOn === null)
		.map(({ id, phone }) => {
			const ways = [`phone ${phone}`];
			return { file, id, ways, source: 'the site file', readOn: null };
		});

/** Every contact of the content folder for a person to ring before a release: the lines of urgent help first, then those that sites add, then the listed services. Throws a PackError on a broken pack. */
export function contactsToRing(folder: string): ToRing[] {
	const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
	// Lines for danger to life are never rung to try them out.
	const urgent = globSync('urgent-help.json', { cwd: folder }).flatMap((file) =>
		parsePack(UrgentContacts, read(file), file)
			.filter(({ group }) => group !== 'emergency')
			.map((contact) => ofContact(contact, file))
	);
	const listed = withoutWords(folder, 'directory/{national,areas}/*.json').flatMap((file) =>
		parsePack(ListedServices, read(file), file).services.map((service) => ofService(service, file))
	);
	const own = withoutWords(folder, 'sites/*.json').flatMap((file) =>
		ofSite(parsePack(Site, read(file), file), file)
	);
	return [...urgent, ...own, ...listed];
}

/** One line for a contact, its parts apart by tabs, so that a spreadsheet takes the list. */
export const sayToRing = ({ file, id, ways, source, readOn }: ToRing): string =>
	[file, id, ways.join('; '), source, readOn ?? 'never read'].join('\t');
