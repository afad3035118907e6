import { wordsIn, type Service } from '#lib/domain/directory/service.ts';
import type { Directory } from '#lib/domain/matching/directory-index.ts';
import type { Phrase } from '#lib/domain/matching/index-data.ts';
import { match } from '#lib/domain/matching/match.ts';
import type { Reason } from '#lib/domain/matching/reasons.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import {
	CIRCUMSTANCES,
	LIFE_AREAS,
	NOTHING_SAID,
	type Situation
} from '#lib/domain/situation/situation.ts';
import { seeded } from './seeded.ts';

/** One reason that says what stands in a record, with the person and the record. */
export interface Drawn {
	situation: Situation;
	service: Service;
	reason: Reason;
}

const SAYS = [
	'life-area',
	'circumstance',
	'says',
	'your-words',
	'often-helps',
	'free',
	'route',
	'company'
];
const AGES = [15, 19, 27, 34, 45, 58, 67, 78];
const MOST_TRIES = 50;

/** So many reasons, drawn with a seed from what people of every kind are offered on an ISO day. */
export function drawReasons(
	services: readonly Service[],
	directory: Directory,
	{ seed, count, areas, day }: { seed: number; count: number; areas: string[]; day: string }
): Drawn[] {
	const next = seeded(seed);
	const one = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item;
	const byId = new Map(services.map((service) => [service.id, service]));
	const drawn: Drawn[] = [];
	for (let tries = 0; drawn.length < count && tries < count * MOST_TRIES; tries += 1) {
		const situation: Situation = {
			...NOTHING_SAID,
			age: one(AGES),
			area: one(areas),
			lifeAreas: [...new Set([one(LIFE_AREAS), one(LIFE_AREAS)])],
			circumstances: [one(CIRCUMSTANCES)],
			freeOnly: next() < 0.5,
			company: one(['either', 'group', 'one-to-one'] as const),
			day
		};
		const option = one(match(situation, directory).options.slice(0, 10));
		const service = option && byId.get(option.id);
		const reason = option && one(option.reasons.filter(({ code }) => SAYS.includes(code)));
		if (service && reason) drawn.push({ situation, service, reason });
	}
	return drawn;
}

const quoted = (found: readonly Phrase[]) =>
	found.map((phrase) => `“${wordsIn(phrase, LANGUAGES[0])}”`).join(', ');

function told(reason: Reason): string {
	const { code, ...values } = reason;
	const said = 'found' in reason ? ` ${quoted(reason.found)}` : '';
	const rest = Object.entries(values).filter(([key]) => key !== 'found');
	return `${code} ${rest.map(([, value]) => String(value)).join(' ')}${said}`;
}

/** Reasons as a page for a person to read, numbered. */
export function reasonsPage(drawn: readonly Drawn[]): string {
	return drawn
		.map(({ situation, service, reason }, at) => {
			const { age, area, lifeAreas, circumstances } = situation;
			const person = [age, area, lifeAreas.join(' '), circumstances.join(' ')].join(', ');
			const text = wordsIn(service.summary, LANGUAGES[0]).replace(/\s+/g, ' ');
			return `${at + 1}. ${person}\n**${wordsIn(service.name, LANGUAGES[0])}**: ${text}\n=> ${told(reason)}`;
		})
		.join('\n\n');
}
