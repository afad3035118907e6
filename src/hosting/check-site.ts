import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { lacksOf } from '#lib/domain/site/feed.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { unsaidOf } from '#lib/domain/site/operator.ts';
import { Site, SiteWords } from '#lib/domain/site/site.ts';
import { astray } from './site-astray.ts';
import { gapsOf } from './site.ts';

/** What is wrong with a site's files, and what they still lack before the site may be public; one sentence each. */
export interface Checked {
	wrong: string[];
	missing: string[];
	/** Worth knowing, and no reason to wait. */
	notes: string[];
}

type Issue = z.core.$ZodIssue;

const FORMATS: Record<string, string> = {
	date: 'a day like 2027-01-31',
	email: 'a mail address',
	url: 'a web address like https://council.example/'
};
// As they stand in the schemas of src/lib/domain/site.
const PATTERNS: Record<string, string> = {
	'/^[\\d ]+$/': 'digits and spaces',
	'/^[\\d ]*\\d{3}[\\d ]*$/': 'digits and spaces',
	'/^#[0-9a-f]{6}$/i': 'a colour like #1a5347',
	'/^[a-z-]+$/': 'small letters and hyphens',
	'/^[a-z][a-z0-9-]{0,39}$/': 'small letters, digits and hyphens',
	'/^[a-z0-9]+(-[a-z0-9]+)*$/': 'small letters, digits and hyphens',
	'/^[A-Za-z0-9_-]{87}$/': 'a key as npm run keys makes it'
};

/** What a field should have held, in words. */
function expectedBy(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined ? `is missing (${issue.expected})` : issue.expected;
		case 'invalid_value':
			return `one of ${issue.values.join(', ')}`;
		case 'invalid_format':
			return FORMATS[issue.format] ?? PATTERNS[issue.pattern ?? ''] ?? `text like ${issue.pattern}`;
		case 'too_small':
			return `at least ${issue.minimum}`;
		case 'too_big':
			return `at most ${issue.maximum}`;
		case 'unrecognized_keys':
			return `no field ${issue.keys.join(', ')}`;
		case 'invalid_union':
			return issue.errors
				.flat()
				.map((one) => expectedBy(one as Issue))
				.join(' or ');
		case 'custom':
			return issue.message === 'Invalid input' ? 'each id once' : issue.message;
		default:
			return issue.code.replaceAll('_', ' ');
	}
}

function read(folder: string, name: string): unknown {
	const path = join(folder, name);
	if (!existsSync(path)) throw new Error(`src/content/sites/${name} is not there.`);
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		throw new Error(`src/content/sites/${name} is no JSON: ${(error as Error).message}.`, {
			cause: error
		});
	}
}

/** The value where it fits, and a sentence for every field that does not. */
function fits<Schema extends z.ZodMiniType>(
	schema: Schema,
	folder: string,
	name: string,
	wrong: string[]
): z.output<Schema> | null {
	try {
		const result = schema.safeParse(read(folder, name), { reportInput: true });
		if (result.success) return result.data;
		for (const issue of result.error.issues)
			wrong.push(
				`src/content/sites/${name}: ${issue.path.join('.') || 'the file'}: expected ${expectedBy(issue)}.`
			);
	} catch (error) {
		wrong.push((error as Error).message);
	}
	return null;
}

/** What a public site may not go without, as far as its file shows. */
function missingOf(site: Site): string[] {
	const teams = site.teams.filter(({ demonstration }) => !demonstration);
	return [
		...(site.example ? ['It is an example with made-up names (example).'] : []),
		...unsaidOf(site.operator).map((field) => `operator.${field} is not said.`),
		...(teams.length === 0 ? ['There is no team that calls back (teams).'] : []),
		...teams
			.filter(({ keys }) => keys === null)
			.map(
				({ id }) => `Team ${id} has no keys: SITE=${site.id} npm run keys -- make ${id} --to FOLDER`
			),
		...site.feeds.flatMap((feed) => lacksOf(feed).map((one) => `Feed ${feed.key} has no ${one}.`)),
		...(site.accessibility ? [] : ['There is no accessibility contact (accessibility.contact).'])
	];
}

function notesOn(site: Site): string[] {
	const withOutcodes = new Set(Object.values(site.outcodes).flat());
	return [
		...site.areas
			.filter(({ id }) => !withOutcodes.has(id))
			.map(
				({ id }) =>
					`Postcodes do not lead to ${id} (outcodes): people choose their council by name.`
			),
		...site.areas.flatMap(({ safeguarding }) =>
			Object.values(safeguarding)
				.filter(({ status }) => status !== 'confirmed')
				.map(({ id }) => `Nobody has confirmed the route ${id}.`)
		),
		...site.urgent
			.filter(({ verifiedOn }) => verifiedOn === null)
			.map(({ id }) => `Nobody has rung the urgent number ${id}.`)
	];
}

/** Looks through the file of a site and its words in a folder of site files. */
export function checkSite(
	name: string,
	folder: string,
	hasDirectory: (key: string) => boolean
): Checked {
	const wrong: string[] = [];
	const site = fits(Site, folder, `${name}.json`, wrong);
	const words = [...new Set([...LANGUAGES, ...(site?.languages ?? [])])].map((language) => {
		const file = `${name}.${language}.json`;
		return { file, said: fits(SiteWords, folder, file, wrong) };
	});
	if (!site) return { wrong, missing: [], notes: [] };
	if (site.id !== name)
		wrong.push(`src/content/sites/${name}.json: id: expected "${name}", as the file is named.`);
	for (const { file, said } of words)
		for (const { field, code } of said ? gapsOf(site, said) : [])
			wrong.push(`src/content/sites/${file}: ${field}: ${code.replaceAll('-', ' ')}.`);
	wrong.push(...astray(site, hasDirectory));
	const unread = words
		.filter(({ said }) => said?.checkedBy === null)
		.map(({ file }) => `No speaker has checked the words in src/content/sites/${file}.`);
	return { wrong, missing: missingOf(site), notes: [...notesOn(site), ...unread] };
}
