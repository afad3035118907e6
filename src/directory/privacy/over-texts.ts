import type { Schedule } from '#lib/domain/directory/schedule.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import type { WayIn } from '#lib/domain/directory/way-in.ts';

type Words = Exclude<Service['summary'], null>;
export type Change = (text: string) => string;

/** Words of every language after a change. */
export const ofWords = (value: Words, change: Change): Words =>
	typeof value === 'string'
		? change(value)
		: Object.fromEntries(Object.entries(value).map(([language, text]) => [language, change(text)]));

/** Words after a change, null when none are left. */
function orNull(value: Service['summary'], change: Change): Service['summary'] {
	const changed = value === null ? null : ofWords(value, change);
	const texts = typeof changed === 'string' ? [changed] : Object.values(changed ?? {});
	return texts.every((text) => text.trim() === '') ? null : changed;
}

function ofSchedule(row: Schedule, change: Change): Schedule {
	const { note, ...rest } = row;
	const changed = note === undefined ? '' : change(note).trim();
	return changed === '' ? rest : { ...rest, note: changed };
}

/** A record with every text of it changed: none is forgotten when a field is added, since all are named here or are no words. */
export function overTexts(service: Service, change: Change): Service {
	const { alert, eligibility, wait, interpreters, readFrom, schedules, ...rest } = service;
	const optional = Object.entries({ alert, eligibility, wait, interpreters });
	const changed = optional
		.map(([key, value]) => [key, value === undefined ? '' : change(value).trim()] as const)
		.filter(([, value]) => value !== '');
	const { price, freeFor, ...cost } = service.cost;
	return {
		...rest,
		...(Object.fromEntries(changed) as Partial<Service>),
		summary: orNull(service.summary, change),
		hours: orNull(service.hours, change),
		labels: service.labels.map(change).filter((label) => label.trim() !== ''),
		cost: {
			...cost,
			...(price && { price: change(price) }),
			...(freeFor && { freeFor: change(freeFor) })
		},
		ways: service.ways.map((way) => labelled(way, change)),
		...(schedules && { schedules: schedules.map((row) => ofSchedule(row, change)) }),
		...(readFrom && {
			readFrom: Object.fromEntries(
				Object.entries(readFrom).map(([fact, words]) => [fact, change(words)])
			) as Service['readFrom']
		})
	};
}

function labelled(way: WayIn, change: Change): WayIn {
	const { label, ...bare } = way;
	const changed = label === undefined ? '' : change(label).trim();
	return changed === '' || changed.includes('[…]') ? (bare as WayIn) : { ...way, label: changed };
}
