import { readNotes } from '#lib/db/export.ts';
import type { Labels } from '#lib/domain/copy/labels.ts';
import { pageOf, writtenParts } from '#lib/domain/copy/page.ts';
import { checkInTable, csvOf, goalTable } from '#lib/domain/copy/tables.ts';
import type { getI18n } from '#lib/i18n/context.ts';

type I18n = ReturnType<typeof getI18n>;
export type Kind = 'page' | 'check-ins' | 'goals';
interface FileToRead {
	name: string;
	text: string;
	type: string;
}

/** A file to read of one kind, as of the person's own ISO day; what ids are called is fetched for it. */
export async function fileToRead(kind: Kind, day: string, i18n: I18n): Promise<FileToRead> {
	const { notes } = await readNotes();
	const say = (key: string) => i18n.t(`my-data:read-${key}`);
	const heads = (...keys: string[]) => keys.map(say);
	const csv = { name: `notes-${day}.csv`, type: 'text/csv' };
	if (kind === 'goals')
		return {
			...csv,
			text: csvOf(heads('goal', 'day', 'value', 'why', 'up'), goalTable(notes.goals))
		};
	const labels = (await (await fetch(i18n.href('my-data/labels.json'))).json()) as Labels;
	const words = { different: say('different'), none: say('none'), yes: say('yes') };
	if (kind === 'check-ins') {
		const columns = heads('day', 'check-in', 'statement', 'answer', 'different', 'note');
		return { ...csv, text: csvOf(columns, checkInTable(notes.checkIns, labels, words)) };
	}
	const parts = writtenParts(notes, labels, words).map(([kept, all]) => ({
		title: i18n.t(`my-data:kept-${kept}`),
		all: all.map((one) => (one.day ? { ...one, day: i18n.format.date(one.day) } : one))
	}));
	const title = i18n.t('my-data:read-page-title', { day: i18n.format.date(day) });
	const about = { language: i18n.language, title, made: i18n.t('my-data:read-made') };
	return { name: `notes-${day}.html`, text: pageOf(about, parts), type: 'text/html' };
}
