import { nationalServices } from '#lib/content/directory.ts';
import { waysOf, wordsIn, type Service } from '#lib/domain/directory/service.ts';
import { relayNumber } from '#lib/domain/relay-number.ts';
import type { LifeEvent } from '#lib/domain/life-event/life-event.ts';
import { NATIONS, type Nation } from '#lib/domain/site/area.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { smsHref, telHref } from '#lib/domain/urgent-help/urgent-help.ts';

/** Somebody to call or to text, as a page shows them. */
export interface Line {
	id: string;
	name: string;
	hours: string;
	/** The nations it serves; empty when it serves all four. */
	where: Nation[];
	ways: { href: string; key: string; values: Record<string, string> }[];
}

// For whoever cannot hear or speak on the phone, where there is no text to send.
function relaysOf(service: Service): Line['ways'] {
	const [phone] = waysOf(service, 'phone');
	const number = phone && waysOf(service, 'text').length === 0 ? relayNumber(phone.to) : null;
	return number
		? [{ href: telHref(number), key: 'life-events:line-relay', values: { number } }]
		: [];
}

/** The lines of an event, read from the directory of the site; throws when one is not there. */
export function linesOf(event: LifeEvent, language: Language): Line[] {
	const services = nationalServices();
	return event.lines.map((id) => {
		const service = services.find((one) => one.id === `national:${id}`);
		if (!service) throw new Error(`There is no national:${id}, which ${event.id} names`);
		const where = NATIONS.filter((nation) => service.nations.includes(nation));
		return {
			id,
			name: wordsIn(service.name, language),
			hours: wordsIn(service.hours, language),
			where: where.length < NATIONS.length ? where : [],
			ways: [
				...waysOf(service, 'phone').map(({ to }) => ({
					href: telHref(to),
					key: 'life-events:line-call',
					values: { number: to }
				})),
				...relaysOf(service),
				...waysOf(service, 'text').map(({ to, body = '' }) => ({
					href: smsHref({ to, body }),
					key: body ? 'life-events:line-text-word' : 'life-events:line-text',
					values: { number: to, word: body }
				}))
			]
		};
	});
}
