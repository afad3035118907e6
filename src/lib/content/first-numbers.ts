import { NATIONS, type Nation } from '#lib/domain/site/area.ts';
import type { Language } from '#lib/domain/site/language.ts';
import type { FirstNumber, FirstNumbers } from '#lib/domain/urgent-help/first-numbers.ts';
import { smsHref, telHref, type Contact } from '#lib/domain/urgent-help/urgent-help.ts';
import { site } from './site.ts';
import { urgentHelp } from './urgent-help.ts';

const isEverywhere = ({ nations }: Contact) => NATIONS.every((nation) => nations.includes(nation));

function numbersOf({ group, phone, sms, name }: Contact): FirstNumber[] {
	const numbers: FirstNumber[] = [];
	// `NHS 111 Wales, press 2` says more than the number that it holds.
	const option = group === 'urgent' && phone !== null && name.includes(phone) ? name : null;
	if (phone !== null) numbers.push({ href: telHref(phone), number: phone, option, body: '', name });
	if (sms !== null)
		numbers.push({ href: smsHref(sms), number: sms.to, option: null, body: sms.body, name });
	return numbers;
}

/** The numbers in one language, in the order of the urgent-help list. */
export function firstNumbers(language: Language): FirstNumbers {
	const all = urgentHelp(language).sort((a, b) => a.order - b.order);
	const first = all.filter(({ top }) => top);
	const of = (group: Contact['group']) => first.filter((contact) => contact.group === group);
	const inNation = (nation: Nation) =>
		of('urgent')
			.filter(({ nations }) => nations.includes(nation))
			.flatMap(numbersOf);
	return {
		emergency: of('emergency').flatMap(numbersOf),
		listening: of('listening').filter(isEverywhere).flatMap(numbersOf),
		under19: all
			.filter(({ forWhom }) => forWhom === 'under-19')
			.flatMap(numbersOf)
			.map((one) => ({ ...one, option: `${one.name} ${one.number}` })),
		byNation: Object.fromEntries(NATIONS.map((nation) => [nation, inNation(nation)])) as Record<
			Nation,
			FirstNumber[]
		>,
		nations: NATIONS.filter((nation) => site().areas.some((area) => area.nation === nation))
	};
}
