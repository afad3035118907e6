import { isBlank } from '../typed.ts';
import type { CurrentContent, RequestContent } from './content.ts';
import { plainAt } from './plain-at.ts';

type Times = NonNullable<RequestContent['when']>;
type Simple = Exclude<keyof CurrentContent, 'v' | 'shared'>;

/** One row of the preview. `codes` are ids that have words in every language, `typed` is the person's own. */
export type PreviewRow = {
	field: Simple | 'shared';
	/** Heading of a shared section, in the person's language. */
	title?: string;
	codes: string[];
	typed: string[];
};

const row = (field: Simple, codes: string[], typed: string[] = []): PreviewRow => ({
	field,
	codes,
	typed: typed.filter((words) => !isBlank(words))
});
const times = (field: 'when' | 'notWhen', value: Times | null) =>
	value === null ? [] : [row(field, [...value.days, ...value.parts], [value.note])];
const yesNo = (field: 'voicemail' | 'text', value: boolean | null) =>
	value === null ? [] : [row(field, [value ? 'yes' : 'no'])];

const ofWhom = ({ whom, age }: CurrentContent) => [
	row('whom', [whom.who], [whom.asker]),
	row('age', [age])
];

/** Every field of a request in the order it is read: the same rows before it is sealed and at the desk. */
export function previewRows(content: RequestContent): PreviewRow[] {
	const { answering, about, consent } = content;
	const rows = [
		row('team', [content.team]),
		...(content.v === 1 ? [] : ofWhom(content)),
		row('name', [], [content.name]),
		row('language', [content.language]),
		...content.reach.map(({ by, at }) => row('reach', [by], [plainAt(by, at)])),
		...times('when', content.when),
		...times('notWhen', content.notWhen),
		...yesNo('voicemail', content.voicemail),
		...yesNo('text', content.text),
		row('answering', [answering.who], [answering.names]),
		row('interpreter', [], [content.interpreter]),
		row('access', [], [content.access]),
		row('about', about.areas, [about.words]),
		...content.shared.map(({ kind, title, lines }): PreviewRow => {
			return { field: 'shared', title, codes: [kind], typed: lines };
		}),
		row('consent', [], [consent.day, consent.at, consent.wording])
	];
	return rows.filter(({ codes, typed }) => codes.length + typed.length > 0);
}
