import { describe, expect, test } from 'vitest';
import type { Directory } from './directory-index.ts';
import type { Phrase, ServiceFacts } from './index-data.ts';
import type { Need } from './need.ts';
import type { Candidate } from './ordering.ts';
import { aboutReasons, isAbout, whereAndHow, type Reason } from './reasons.ts';

type Record_ = {
	/** What its own words say of each concept, and how much it is about it. */
	says?: Record<string, [Phrase, number]>;
	tags?: string[];
	oftenHelps?: string[];
	/** How much each word is in it. */
	words?: Record<string, number>;
};

const LINKS = new Map([
	['money', { literal: ['debt', 'bills'], linked: ['advice', 'food-bank'] }],
	['sleep', { literal: [], linked: ['relaxation'] }]
]);
const list = (strength: number) => ({ rows: [0], strengths: Float32Array.of(strength) });

const record = ({ says = {}, tags = [], oftenHelps = [], words = {} }: Record_) =>
	({
		concepts: {
			get: (id: string) => (says[id] ? list(says[id][1]) : undefined)
		},
		phraseOf: (id: string) => says[id]?.[0] ?? '',
		isTagged: (id: string) => tags.includes(id),
		links: LINKS,
		facts: () => ({ oftenHelps }),
		words: { get: (word: string) => (word in words ? list(words[word] ?? 0) : undefined) }
	}) as unknown as Directory;

type Asker = { areas?: string[]; is?: string[]; says?: string[]; words?: string[] };
const asker = ({ areas = [], is = [], says = [], words = [] }: Asker) =>
	({
		areas: areas.map((id) => ({ id, weight: 1 })),
		situation: { circumstances: is },
		subjects: says.map((id) => ({ id })),
		words
	}) as unknown as Need;
const reasons = (one: Record_, who: Asker) => aboutReasons(0, asker(who), record(one));
const wanting = (area: string) => ({ areas: [area] });

describe('why a service is about a life area', () => {
	const said = { debt: ['Debt help', 0.9] } as Record<string, [Phrase, number]>;

	test('is a tag before words, words before our link, and our link said as such', () => {
		const all = { says: said, oftenHelps: ['money'] };
		expect(reasons({ ...all, tags: ['money'] }, wanting('money'))).toEqual([
			{ code: 'life-area', area: 'money', source: 'tag' }
		]);
		expect(reasons(all, wanting('money'))).toEqual([
			{ code: 'life-area', area: 'money', source: 'text', found: ['Debt help'] }
		]);
		expect(reasons({ oftenHelps: ['money'] }, wanting('money'))).toEqual([
			{ code: 'often-helps', area: 'money', found: [] }
		]);
		const linked = { advice: ['an advice desk', 0.3] } as typeof said;
		expect(reasons({ says: linked }, wanting('money'))).toEqual([
			{ code: 'often-helps', area: 'money', found: ['an advice desk'] }
		]);
	});

	test('is nothing where the record says too little, or is about another area', () => {
		expect(reasons({ says: { debt: ['debt', 0.19] } }, wanting('money'))).toEqual([]);
		expect(reasons({ says: { debt: ['debt', 0.21] } }, wanting('money'))).toHaveLength(1);
		expect(
			reasons({ says: said, tags: ['money'], oftenHelps: ['money'] }, wanting('sleep'))
		).toEqual([]);
		expect(reasons({ says: said }, wanting('an area without links'))).toEqual([]);
	});

	test('is a known provider, whose words say nothing, when its name is about it plainly', () => {
		const known = (id: string, strength: number) =>
			reasons({ says: { [id]: ['', strength] } }, wanting('money'));
		const link = [{ code: 'often-helps', area: 'money', found: [] }];
		expect([known('debt', 0.5), known('food-bank', 0.5)]).toEqual([link, link]);
		expect(known('debt', 0.49)).toEqual([]);
	});

	test('quotes two of its words at most, each once however it is written', () => {
		const three = { debt: ['Debt', 1], bills: ['debt', 1] } as typeof said;
		const found = (says: typeof said) =>
			reasons({ says }, wanting('money')).flatMap((one) => ('found' in one ? one.found : []));
		expect(found(three)).toEqual(['debt']);
		const asked = { debt: ['a', 1], bills: ['b', 1], rent: ['c', 1] } as typeof said;
		expect(reasons({ says: asked }, { says: ['debt', 'bills', 'rent'] })).toEqual([
			{ code: 'says', found: ['a', 'b'] }
		]);
		expect(found({ debt: [{ en: 'Debt', cy: 'Dyled' }, 1] })).toEqual([
			{ en: 'Debt', cy: 'Dyled' }
		]);
	});
});

describe('why a service is for them', () => {
	test('is a tag, or the record’s own words', () => {
		const one = { says: { student: ['for students', 0.5] as [Phrase, number] } };
		const tag = { code: 'circumstance', circumstance: 'student', source: 'tag' };
		expect(reasons({ ...one, tags: ['student'] }, { is: ['student'] })).toEqual([tag]);
		expect(reasons(one, { is: ['student'] })).toEqual([
			{ code: 'circumstance', circumstance: 'student', source: 'text', found: ['for students'] }
		]);
		expect(reasons(one, { is: ['carer'] })).toEqual([]);
	});

	test('is what their words ask for, unless that was said already', () => {
		const says = { debt: ['Debt help', 0.9], trains: ['trains', 0.9] } as Record_['says'] & object;
		const who = { areas: ['money'], says: ['debt', 'trains'] };
		expect(reasons({ says }, who).slice(1)).toEqual([{ code: 'says', found: ['trains'] }]);
		expect(reasons({ says }, { ...who, says: ['debt'] })).toHaveLength(1);
	});

	test('is their very words, each once, where the record has them', () => {
		const who = { words: ['tea', 'dogs', 'tea', 'cats'] };
		expect(reasons({ words: { tea: 0.2, dogs: 0 } }, who)).toEqual([
			{ code: 'your-words', words: ['tea'] }
		]);
		expect(reasons({}, who)).toEqual([]);
	});

	test('is told with our links last: areas, what it says, people, words', () => {
		const says = { trains: ['trains', 1], student: ['students', 1] } as Record_['says'] & object;
		const who = { areas: ['sleep', 'money'], is: ['student'], says: ['trains'], words: ['tea'] };
		const told = reasons({ says, tags: ['money'], oftenHelps: ['sleep'], words: { tea: 1 } }, who);
		expect(told.map(({ code }) => code)).toEqual([
			'life-area',
			'says',
			'circumstance',
			'your-words',
			'often-helps'
		]);
	});
});

describe('what ties a service to them', () => {
	const being = (circumstance: string): Reason => ({
		code: 'circumstance',
		circumstance,
		source: 'tag'
	});
	const about = (some: Reason[], areas: string[]) => isAbout(some, asker({ areas }));

	test('is more than what many people share, when they asked for something', () => {
		expect(about([being('woman')], ['money'])).toBe(false);
		expect(about([being('refugee')], ['money'])).toBe(true);
		expect(about([being('woman'), { code: 'says', found: [] }], ['money'])).toBe(true);
		expect(about([being('woman')], [])).toBe(true);
		expect(about([], [])).toBe(false);
	});
});

describe('where a service is and how one gets in', () => {
	const FACTS = {
		listens: false,
		ages: null,
		national: false,
		placed: true,
		route: 'not-stated',
		routeTagged: false,
		cost: 'not-stated',
		costTagged: false,
		reach: [] as string[],
		reachTagged: [] as string[],
		company: 'not-stated',
		companyTagged: true,
		access: [] as string[]
	};
	const SAID = { age: null as number | null, reach: [] as string[], company: 'either' };
	const told = (facts: object, said: object = {}, miles: number | null = null) =>
		whereAndHow(
			{ ...FACTS, ...facts } as ServiceFacts,
			{ miles } as Candidate,
			{ situation: { ...SAID, access: [], freeOnly: false, ...said } } as unknown as Need
		);

	test('is nothing when nothing of it was asked', () => {
		expect(told({})).toEqual([]);
		expect(
			told({ cost: 'free', reach: ['phone'], company: 'group', access: ['step-free'] })
		).toEqual([]);
	});

	test('is that somebody listens, and a way in without anybody’s leave', () => {
		expect(told({ listens: true })).toEqual([{ code: 'listens' }]);
		expect(told({ route: 'self' })).toEqual([{ code: 'route', route: 'self', source: 'text' }]);
		expect(told({ route: 'drop-in', routeTagged: true })).toEqual([
			{ code: 'route', route: 'drop-in', source: 'tag' }
		]);
		expect(told({ route: 'professional' })).toEqual([]);
	});

	test.each<[number | null, number | null, number | null, boolean]>([
		[18, 25, 18, true],
		[18, 25, 25, true],
		[18, 25, 17, false],
		[18, 25, 26, false],
		[null, 25, 0, true],
		[60, null, 99, true],
		[18, 25, null, false]
	])('is a stated age, %j to %j, for somebody of %j: %j', (min, max, age, fits) => {
		const ages = (source: string) => ({ ages: { min, max, source } });
		expect(told(ages('stated'), { age })).toEqual(
			fits ? [{ code: 'age', min, max, source: 'stated' }] : []
		);
		expect(told(ages('mention'), { age })).toEqual([]);
	});

	test('is that it is near, up to ten miles, where it has a place of its own', () => {
		expect(told({}, {}, 10)).toEqual([{ code: 'near', miles: 10 }]);
		expect(told({}, {}, 10.1)).toEqual([]);
		expect(told({ national: true }, {}, 1)).toEqual([]);
		expect(told({ placed: false }, {}, 1)).toEqual([]);
	});

	test('is what they asked for: free, a way to reach it, company, access', () => {
		const free = { freeOnly: true };
		expect(told({ cost: 'free' }, free)).toEqual([{ code: 'free', source: 'text' }]);
		expect(told({ cost: 'free', costTagged: true }, free)).toEqual([
			{ code: 'free', source: 'tag' }
		]);
		expect(told({ cost: 'paid' }, free)).toEqual([]);
		const ways = { reach: ['phone', 'online', 'text'], reachTagged: ['online'] };
		expect(told(ways, { reach: ['phone', 'online', 'in-person'] })).toEqual([
			{ code: 'reach', reach: 'phone', source: 'text' },
			{ code: 'reach', reach: 'online', source: 'tag' }
		]);
		const group = { company: 'group' };
		expect(told(group, group)).toEqual([{ code: 'company', company: 'group' }]);
		expect(told({ ...group, companyTagged: false }, group)).toEqual([]);
		expect(told(group, { company: 'one-to-one' })).toEqual([]);
		expect(told({ company: 'either' }, { company: 'either' })).toEqual([]);
		expect(told({ access: ['step-free', 'bsl'] }, { access: ['bsl', 'hearing-loop'] })).toEqual([
			{ code: 'access', access: 'bsl' }
		]);
	});
});
