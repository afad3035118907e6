import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DAYS_AFTER_CLOSING, DAYS_AT_MOST } from '#lib/domain/request/retention.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { withFigures } from '#lib/i18n/figures.ts';
import { figures } from '../../src/hosting/figures.ts';
import { DAYS_OF_A_TOMBSTONE } from '../../src/receiver/retention.ts';
import { entriesOf } from './locale-keys.ts';
import { readSources } from './sources.ts';

const locales = readSources(['src/locales'], /\.json$/);
const said = LANGUAGES.flatMap((language) =>
	[...entriesOf(locales, language)].map(([key, text]): [string, string] => [
		`${language}/${key}`,
		text
	])
);
// The plan names a number in its words too, and the build fills that gap as well.
const sentences = [
	...said,
	...[...readSources(['src/content'], /content\/plan\.\w+\.json$/)].flatMap(([path, text]) =>
		text.split('\n').map((line): [string, string] => [path, line])
	)
];

const urgent = /(?<!\d)(999|111|116 ?123)(?!\d)/;
const period = /(?<![\d.])(30|7|thirty|seven|[dt]ri deg|saith|s[ae]ith) (days?|diwrnod|niwrnod)\b/i;

/** A number for urgent help or a length of time that is written out where a gap belongs. */
const writtenOut = (text: string) => urgent.exec(text)?.[0] ?? period.exec(text)?.[0];

test('urgent numbers and periods stand once, and the words have gaps for them', () => {
	const found = sentences.flatMap(([key, text]) => {
		const figure = writtenOut(text);
		return figure ? [`${key}: writes out ${figure}`] : [];
	});
	expect(found).toEqual([]);
});

test.each([
	'In an emergency call 999.',
	'Ffoniwch 111.',
	'Call 116 123.',
	'Kept for 30 days.',
	'Kept for seven days.',
	'Am dri deg diwrnod.'
])('a planted figure is seen: %s', (text) => {
	expect(writtenOut(text)).toBeDefined();
});

test.each(['Body text has 7 to 1.', 'Call 0800 1111.', 'Call {{emergencyNumber}}.'])(
	'another figure is left alone: %s',
	(text) => {
		expect(writtenOut(text)).toBeUndefined();
	}
);

test('the paper on the receiver keeps to the days of its code', () => {
	const paper = readFileSync('docs/receiver.md', 'utf8');
	expect(paper).toContain(`deleted ${DAYS_AFTER_CLOSING} days after its request is closed`);
	expect(paper).toContain(`at ${DAYS_AT_MOST} days whatever happens`);
	expect(paper).toContain(`stays for ${DAYS_OF_A_TOMBSTONE} days`);
});

test('every figure is said somewhere, and no sentence keeps a gap that the build fills', () => {
	for (const name of Object.keys(figures()))
		expect(
			sentences.some(([, text]) => text.includes(`{{${name}}}`)),
			name
		).toBe(true);
	const filled = withFigures('Call {{emergencyNumber}}, {{name}}.', figures());
	expect(filled).toBe('Call 999, {{name}}.');
});
