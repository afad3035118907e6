import type { PreviewRow } from '#lib/domain/request/preview.ts';
import type { I18n } from '#lib/i18n/context.ts';

interface Names {
	team: string;
	areas: ReadonlyMap<string, string>;
}

const codeWords: Record<PreviewRow['field'], (i18n: I18n, code: string, names: Names) => string> = {
	team: (_, _code, { team }) => team,
	whom: ({ t }, code) => t(`contact:whom-${code}`),
	age: ({ t }, code) => t(`contact:age-${code}`),
	name: (_, code) => code,
	language: ({ t }, code) => t(`contact:language-${code}`),
	reach: ({ t }, code) => t(`contact:way-${code}`),
	when: (i18n, code) => timeWord(i18n, code),
	notWhen: (i18n, code) => timeWord(i18n, code),
	voicemail: ({ t }, code) => t(code === 'yes' ? 'contact:yes' : 'contact:no'),
	text: ({ t }, code) => t(code === 'yes' ? 'contact:yes' : 'contact:no'),
	answering: ({ t }, code) => t(`contact:who-${code}`),
	interpreter: (_, code) => code,
	access: (_, code) => code,
	about: (_, code, { areas }) => areas.get(code) ?? code,
	// Its heading is in the person's own language already.
	shared: () => '',
	consent: (_, code) => code
};
const PARTS = ['morning', 'afternoon', 'evening'];
const timeWord = ({ t }: I18n, code: string) =>
	PARTS.includes(code) ? t(`contact:part-${code}`) : t(`contact:day-${code}`);

/** A row of the preview as it is read: its heading, and its lines. */
export function rowWords(i18n: I18n, row: PreviewRow, names: Names) {
	const { field, title, codes, typed } = row;
	const heading = title ?? i18n.t(`contact:field-${field}`);
	if (field === 'consent') {
		const [day = '', at = '', wording = ''] = typed;
		const line = i18n.t('contact:consent-row', { date: i18n.format.date(day), at, wording });
		return { heading, lines: [line] };
	}
	const words = codes.map((code) => codeWords[field](i18n, code, names)).filter(Boolean);
	return { heading, lines: [...(words.length > 0 ? [words.join(', ')] : []), ...typed] };
}
