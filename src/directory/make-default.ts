/*
Makes the directory that comes with the app, in Open Referral UK 3.0 shape:
node src/directory/make-default.ts [SERVICES.csv] [--content FOLDER]
Facts come from the CSV, words from x.en.json beside the bundle; the national one is made from
urgent-help.json and its words. README.md beside the bundles says how to add or change a service.
*/
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import type { UrgentContact, UrgentWords } from '#lib/domain/urgent-help/urgent-help.ts';
import { readCsv } from './csv.ts';
import { serviceOfContact, serviceOfRow, type Row, type Words } from './default-service.ts';

/** Words of one language by service id; `checkedBy` is the speaker who read them, null while nobody has. */
export type DirectoryWords = { checkedBy: string | null; services: Record<string, Words> };

/** Name and description of every helpline that belongs in the directory: emergency numbers stay on their own page. */
export function helplineWords(
	contacts: UrgentContact[],
	words: UrgentWords
): Record<string, Words> {
	const helplines = contacts.filter(({ group }) => group !== 'emergency' && group !== 'urgent');
	return Object.fromEntries(
		helplines.map(({ id }) => {
			const { name = id, what = '', how = '', when = '' } = words.contacts[id] ?? {};
			return [id, { name, description: `${what} ${how} ${when}.` }];
		})
	);
}

/** The page object of Open Referral UK 3.0, one service a line so that a change shows as one line. */
function page(contents: object[]): string {
	const size = contents.length;
	const head = `"total_items":${size},"total_pages":1,"page_number":1,"size":${size},"first_page":true,"last_page":true,"empty":${!size}`;
	return `{${head},"contents":[\n${contents.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** Makes the bundle of every area in the table; throws naming the file and the id when a service has no words. */
function makeAreas(rows: Row[], folder: string): void {
	for (const area of new Set(rows.map((row) => row.area ?? ''))) {
		const file = join(folder, `${area}.${LANGUAGES[0]}.json`);
		const words: DirectoryWords = readJson(file);
		const services = rows
			.filter((row) => row.area === area)
			.map((row) => {
				const own = words.services[row.id ?? ''];
				if (!own) throw new Error(`${file} has no words for "${row.id}".`);
				return serviceOfRow(row, own);
			});
		writeFileSync(join(folder, `${area}.json`), page(services));
	}
}

function makeNational(content: string): void {
	const help = join(content, 'urgent-help');
	const contacts: UrgentContact[] = readJson(`${help}.json`);
	const national = join(content, 'directory/national');
	for (const language of LANGUAGES) {
		const words: UrgentWords = readJson(`${help}.${language}.json`);
		const services = helplineWords(contacts, words);
		const own: DirectoryWords = { checkedBy: words.checkedBy, services };
		writeFileSync(`${national}.${language}.json`, `${JSON.stringify(own, null, '\t')}\n`);
		if (language !== LANGUAGES[0]) continue;
		const all = contacts.flatMap((contact) => {
			const said = services[contact.id];
			return said ? [serviceOfContact(contact, said)] : [];
		});
		writeFileSync(`${national}.json`, page(all));
	}
}

if (import.meta.main) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { content: { type: 'string', default: join(import.meta.dirname, '../content') } }
	});
	for (const csv of positionals)
		makeAreas(readCsv(readFileSync(csv, 'utf8')), join(values.content, 'directory'));
	makeNational(values.content);
}
