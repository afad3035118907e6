import { NATIONS, type Nation } from '#lib/domain/site/area.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { smsHref, telHref } from '#lib/domain/urgent-help/urgent-help.ts';
import { site } from './site.ts';
import { urgentHelp, type Contact } from './urgent-help.ts';

/** One number to press, as people read it: `option` is what to choose there or its name with it, `body` the word to text, `name` whose it is. */
export interface FirstNumber {
	href: string;
	number: string;
	option: string | null;
	body: string;
	name: string;
}

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

/** The few numbers that come first wherever somebody lives, and those of each nation, in the order of the urgent-help list. */
export function firstNumbers(language: Language): {
	emergency: FirstNumber[];
	listening: FirstNumber[];
	/** For whoever said an age under 19, by name. */
	under19: FirstNumber[];
	byNation: Record<Nation, FirstNumber[]>;
	/** Nations of the site’s areas, for whoever has not said where they live. */
	nations: Nation[];
} {
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
