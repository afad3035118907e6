import type { Service } from '#lib/domain/directory/service.ts';
import type { Dialect } from './feed-records.ts';
import { KEPT_BACK, type KeptBack } from './privacy/privacy.ts';

/** Fields of a record as the report names them. */
export const REPORTED = [
	'name',
	'description',
	'status',
	'ages',
	'who it is for',
	'place',
	'area',
	'ways in',
	'route',
	'cost',
	'hours',
	'access',
	'languages',
	'date checked'
] as const;
export type Reported = (typeof REPORTED)[number];

/** Something of one field that was mended, or left out, and why. */
export type Note = { field: Reported; how: 'mended' | 'left out'; why: string };

export type FieldReport = {
	/** Records of which it was read, and that do not state it. */
	read: number;
	notStated: number;
	/** Records by why it was mended or left out. */
	mended: Record<string, number>;
	leftOut: Record<string, number>;
};

/** What became of a feed: fit to be sent to its owner. It names records by id and by the name that is published, and holds nothing that was kept back. */
export type ReadReport = {
	dialect: Dialect;
	read: number;
	kept: number;
	fields: Record<Reported, FieldReport>;
	/** Records by what was mended in them, over all fields. */
	mended: Record<string, number>;
	dropped: { id: string; reason: string }[];
	/** One-off events that are over, which are among the dropped. */
	ended: number;
	/** What was kept back so that nothing private is published. */
	keptBack: Record<KeptBack, number>;
	/** Records with the most to mend, worst first. */
	worst: { id: string; name: string; notes: string[] }[];
};

export const MOST_WORST = 200;

const none = <Key extends string>(keys: readonly Key[]) =>
	Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

export function emptyReport(dialect: Dialect, read: number): ReadReport {
	const field = (): FieldReport => ({ read: 0, notStated: 0, mended: {}, leftOut: {} });
	return {
		dialect,
		read,
		kept: 0,
		fields: Object.fromEntries(REPORTED.map((name) => [name, field()])) as ReadReport['fields'],
		mended: {},
		dropped: [],
		ended: 0,
		keptBack: none(KEPT_BACK),
		worst: []
	};
}

const isStated: Record<Reported, (service: Service) => boolean> = {
	name: () => true,
	description: ({ summary }) => summary !== null,
	status: ({ readFrom, status }) => status !== 'active' || readFrom?.status !== undefined,
	ages: ({ ages }) => ages !== null,
	'who it is for': ({ audience, labels, eligibility }) =>
		audience.length > 0 || labels.length > 0 || eligibility !== undefined,
	place: ({ points, outcodes }) => points.length > 0 || outcodes.length > 0,
	area: ({ areas, national }) => areas.length > 0 || national,
	'ways in': ({ ways }) => ways.length > 0,
	route: ({ route }) => route.id !== 'not-stated',
	cost: ({ cost }) => cost.id !== 'not-stated',
	hours: ({ hours }) => hours !== null,
	access: ({ access }) => access.length > 0,
	languages: ({ languages }) => languages.length > 0,
	'date checked': ({ lastChecked }) => lastChecked !== null
};

const add = (to: Record<string, number>, key: string, by = 1) => (to[key] = (to[key] ?? 0) + by);

/** Counts one record into a report. */
export function countRecord(
	report: ReadReport,
	service: Service,
	notes: readonly Note[],
	removed: Partial<Record<KeptBack, number>>
): void {
	for (const name of REPORTED)
		report.fields[name][isStated[name](service) ? 'read' : 'notStated'] += 1;
	const distinct = [...new Map(notes.map((note) => [note.field + note.why, note])).values()];
	for (const { field, how, why } of distinct) {
		add(how === 'mended' ? report.fields[field].mended : report.fields[field].leftOut, why);
		add(report.mended, why);
	}
	const back = Object.entries(removed) as [KeptBack, number][];
	for (const [kind, times] of back) report.keptBack[kind] += times;
	const lines = [
		...distinct.map(({ field, how, why }) => `${field} ${how}: ${why}`),
		...back.map(([kind]) => `kept back: ${kind}`)
	];
	if (lines.length > 0)
		report.worst.push({
			id: service.id.slice(service.id.indexOf(':') + 1).slice(0, 120),
			name:
				typeof service.name === 'string' ? service.name : (Object.values(service.name)[0] ?? ''),
			notes: lines
		});
}

/** The report as it is written: the records with the most to mend, worst first. */
export function settled(report: ReadReport): ReadReport {
	report.worst.sort((a, b) => b.notes.length - a.notes.length);
	report.worst.length = Math.min(report.worst.length, MOST_WORST);
	return report;
}
