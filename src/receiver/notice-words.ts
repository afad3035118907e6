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
/** A notice as it goes out. */
export type NoticeWords = { subject: string; text: string; told: Told };
export type NoticeKind = 'new' | 'due' | 'late' | 'daily' | 'test' | 'clock';

const days = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`;

const first = {
	new: ({ count }: Told) => [`${count} new`, `Newydd: ${count}`],
	due: ({ count }: Told) => [
		`${count} to be answered by the next working day or today`,
		`I’w hateb erbyn y diwrnod gwaith nesaf, neu heddiw: ${count}`
	],
	late: ({ count }: Told) => [`${count} late`, `Yn hwyr: ${count}`],
	daily: ({ waiting }: Told) =>
		waiting === 0
			? ['All quiet: nobody waits', 'Popeth yn dawel: does neb yn aros']
			: [`Still waiting: ${waiting}`, `Yn dal i aros: ${waiting}`],
	test: () => ['A test: notices arrive', 'Prawf: mae hysbysiadau’n cyrraedd'],
	clock: () => [
		'The clock of the receiver is in doubt: nothing is deleted',
		'Mae amheuaeth am gloc y derbynnydd: does dim yn cael ei ddileu'
	]
} satisfies Record<NoticeKind, (told: Told) => string[]>;

/** Subject and text of a notice, in English and then in Welsh. */
export function noticeWords(told: Told, desk: string): NoticeWords {
	const [en = '', cy = ''] = first[told.kind](told);
	const { waiting, late, oldest } = told;
	const lines = [
		`${en}${waiting > 0 ? `, the oldest ${days(oldest)} old` : ''}.`,
		`Waiting in all: ${waiting}. Late: ${late}.`,
		`The desk: ${desk}`,
		'This message says nothing of who wrote or what.',
		'',
		`${cy}.${waiting > 0 ? ` Yr hynaf, mewn diwrnodau gwaith: ${oldest}.` : ''}`,
		`Yn aros i gyd: ${waiting}. Yn hwyr: ${late}.`,
		`Y ddesg: ${desk}`,
		'Dyw’r neges hon yn dweud dim am bwy ysgrifennodd, na beth.'
	];
	return { subject: `Waymark: ${en} · ${cy}`, text: `${lines.join('\n')}\n`, told };
}
