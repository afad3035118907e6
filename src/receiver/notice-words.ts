import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byLanguage, LANGUAGES, type Language } from '#lib/domain/site/language.ts';

/** What a notice may tell: numbers, and nothing that anybody wrote. */
export type Told = {
	team: string;
	kind: NoticeKind;
	/** Requests that this notice is about. */
	count: number;
	/** All that wait for an answer, how many of them late, and working days that the oldest has waited. */
	waiting: number;
	late: number;
	oldest: number;
};
export type NoticeKind = 'new' | 'due' | 'late' | 'daily' | 'test' | 'clock';
/** A notice as it goes out. */
export type NoticeWords = { subject: string; text: string; told: Told };

const LOCALES = join(import.meta.dirname, '../locales');
const words = byLanguage(
	(language) =>
		JSON.parse(readFileSync(join(LOCALES, language, 'notices.json'), 'utf8')) as Record<
			string,
			string
		>
);

const KEYS = {
	new: 'notices:new',
	due: 'notices:due',
	late: 'notices:late',
	daily: 'notices:daily',
	test: 'notices:test',
	clock: 'notices:clock'
} as const satisfies Record<NoticeKind, string>;

function say(language: Language, key: string, values: Record<string, string | number>): string {
	const own = words[language];
	const name = key.replace('notices:', '');
	const form = new Intl.PluralRules(language).select(Number(values.count ?? 0));
	const sentence = own[name] ?? own[`${name}_${form}`] ?? '';
	return sentence.replace(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value] ?? ''));
}

function firstOf(language: Language, { kind, count, waiting }: Told): string {
	const key = kind === 'daily' && waiting === 0 ? 'notices:quiet' : KEYS[kind];
	return say(language, key, { count, waiting });
}

/** Subject and text of a notice, in every language. */
export function noticeWords(told: Told, desk: string): NoticeWords {
	const { waiting, late, oldest } = told;
	const texts = LANGUAGES.map((language) => {
		const age = waiting > 0 ? `, ${say(language, 'notices:oldest', { count: oldest })}` : '';
		return [
			`${firstOf(language, told)}${age}.`,
			say(language, 'notices:all', { waiting, lateInAll: late }),
			say(language, 'notices:desk', { desk }),
			say(language, 'notices:nothing', {})
		].join('\n');
	});
	const subject = `Waymark: ${LANGUAGES.map((language) => firstOf(language, told)).join(' · ')}`;
	return { subject, text: `${texts.join('\n\n')}\n`, told };
}
