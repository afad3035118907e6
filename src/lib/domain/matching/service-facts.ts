import type { Role } from '../directory/role.ts';
import { allWords, type Service } from '../directory/service.ts';
import type { ServiceFacts } from './index-data.ts';
import type { Found } from './find-concepts.ts';
import { levelOf } from './level.ts';
import type { JoinedRole } from './lexicon.ts';
import { plain, unmutated } from './plain-words.ts';
import type { Scope } from './scope.ts';
import type { Parts } from './strength.ts';
import { termPattern } from './term-pattern.ts';
import { FOUND } from './weights.ts';

const MONTH =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATED = RegExp(
	`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: \\d{4})? ?(?:-|–|to|until|and) ?(?:\\w+day )?\\d{1,2}|\\bstarts? (?:on )?\\w* ?\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|\\bstart \\d{1,2} ${MONTH}`,
	'i'
);

const CALL_RATE = new RegExp(
	[
		'\\b(?:costs? (?:about )?the same as|calls? (?:costs?|(?:are|is) charged)',
		'|(?:local|standard|national|basic|network) (?:call )?rate',
		'|\\d+ ?p(?:ence)?[ /]?(?:(?:per|a) )?min(?:ute)?\\b|£?\\d[\\d.]* (?:per|a) minute',
		'|costio ?(?:tua.?r|.?r|yr) un faint|un faint â galwad|(?:\\d ?c|ceiniog) y funud)'
	].join(''),
	'i'
);

// What is for young people and others is not for the young alone.
const GROWN_UPS =
	/\b(?:adults?|all ages|any age|families|older people|oedolion|pob oed|teuluoedd)\b/;

// A year alone is taken at its end; a day on which somebody read a page is when its facts were last seen.
function checkedDay({ lastChecked, source }: Service): string | null {
	const year = source?.year ?? null;
	return lastChecked ?? source?.readOn ?? (year === null ? null : `${year}-12-31`);
}

/** Reads the roles a text is for out of its name and opening; a text for nearly all of them is for anyone. */
export function roleReader(roles: readonly JoinedRole[]): (parts: Parts) => Role[] {
	const patterns = roles.map(({ id, service }) => ({ id, pattern: termPattern(service) }));
	return ({ title, head }) => {
		const text = `${title} ${head.slice(0, FOUND.roleWithin)}`;
		const found = patterns.filter(({ pattern }) => pattern !== null && text.search(pattern) >= 0);
		if (found.length >= FOUND.manyRoles) return [];
		const grownUps = GROWN_UPS.test(text);
		return found.map(({ id }) => id).filter((id) => !(grownUps && id === 'young-person'));
	};
}

// A Welsh name is found by its words as they are before they mutate, too: `byddar` for `i bobl fyddar`.
const rootsIn = ({ name }: Service): string[] =>
	typeof name === 'string'
		? []
		: plain(name.cy ?? '')
				.split(' ')
				.flatMap(unmutated);

/** All that matching asks of one service, besides what it is about. */
export function factsOf(
	service: Service,
	found: Found,
	scope: Scope,
	{ local, roles, meantFor }: { local: boolean; roles: Role[]; meantFor: string[] }
): ServiceFacts {
	const text = `${allWords(service.name)} ${allWords(service.summary)}`;
	const round = (n: number) => Math.round(n * 1000) / 1000;
	return {
		level: service.level ?? levelOf(found, text),
		route: service.route.id,
		routeTagged: service.route.source === 'tag',
		cost: service.cost.id,
		costTagged: service.cost.source === 'tag',
		callRate: CALL_RATE.test(text),
		company: service.company.id,
		companyTagged: service.company.source === 'tag',
		reach: service.channels.map(({ id }) => id),
		reachTagged: service.channels.filter(({ source }) => source === 'tag').map(({ id }) => id),
		access: service.access,
		ages: service.ages ?? service.likelyAges ?? null,
		roles: service.roles.length > 0 ? service.roles : roles,
		rolesStated: service.roles.length > 0,
		meantFor,
		onlyAbout: service.onlyAbout,
		onlyFor: service.onlyFor,
		oftenHelps: service.oftenHelps,
		listens: service.listens,
		circles: scope.circles.map(({ lat, lon, radius }) => [round(lat), round(lon), round(radius)]),
		areas: service.areas,
		titledAreas: scope.titledAreas,
		local,
		national: scope.national,
		nations: service.nations,
		placed: service.points.length > 0,
		hasContact: service.ways.length > 0,
		status: service.status,
		checked: checkedDay(service),
		dated: DATED.test(text),
		ways: [...new Set(service.ways.map(({ kind }) => kind))],
		name: plain([allWords(service.name), ...rootsIn(service)].join(' '))
	};
}
