import { describe, expect, test } from 'vitest';
import type { Directory } from './directory-index.ts';
import type { Need } from './need.ts';
import { relevanceTo } from './relevance.ts';
import { RELEVANCE } from './weights.ts';

type Lists = Record<string, Record<number, number>>;
const listsOf = (lists: Lists) => ({
	get: (id: string) =>
		lists[id] && {
			rows: Uint32Array.from(Object.keys(lists[id]), Number),
			strengths: Float32Array.from(Object.values(lists[id]))
		}
});
type Subject = { id: string; narrow?: number; within?: string | null; areas?: object };
type Asked = {
	areas?: Record<string, number>;
	subjects?: Subject[];
	words?: string[];
	is?: string[];
};
type Given = { lifeAreas?: Lists; concepts?: Lists; words?: Lists };

const of = ({ areas = {}, subjects = [], words = [], is = [] }: Asked, given: Given) => {
	const need = {
		areas: Object.entries(areas).map(([id, weight]) => ({ id, weight })),
		subjects: subjects.map((one) => ({ narrow: 0, within: null, areas: {}, ...one })),
		words,
		concerns: new Set(is)
	} as unknown as Need;
	const people = ['woman', 'student', 'refugee', 'autistic'].map((id) => ({
		id,
		kind: 'audience'
	}));
	const directory = {
		size: 4,
		people: [...people, { id: 'debt', kind: 'subject' }],
		lifeAreas: listsOf(given.lifeAreas ?? {}),
		concepts: listsOf(given.concepts ?? {}),
		words: listsOf(given.words ?? {})
	} as unknown as Directory;
	return relevanceTo(need, directory);
};
const round = (numbers: Float32Array) => [...numbers].map((n) => Math.round(n * 1000) / 1000);

describe('life areas', () => {
	test('count by the best of them, and by each of all for some more', () => {
		const lifeAreas = { money: { 0: 1, 1: 0.5 }, sleep: { 0: 0.4, 2: 0.8 } };
		const { total } = of({ areas: { money: 1, sleep: 0.5 } }, { lifeAreas });
		expect(round(total)).toEqual([
			0.65 + 0.45 * 1.2,
			Math.round((0.65 + 0.45) * 500) / 1000,
			0.44,
			0
		]);
	});

	test('that nobody asked for count for nothing', () => {
		expect(round(of({ areas: { work: 1 } }, { lifeAreas: { money: { 0: 1 } } }).total)).toEqual([
			0, 0, 0, 0
		]);
	});
});

describe('what their words speak of', () => {
	const weight = (one: Partial<Subject>, areas: Record<string, number> = {}) => {
		const asked = { areas, subjects: [{ id: 'debt', ...one }] };
		return round(of(asked, { concepts: { debt: { 1: 0.5 } } }).words)[1];
	};

	test('weighs most where few services are about it, least where it was chosen already', () => {
		expect(weight({})).toBe(RELEVANCE.subject / 2);
		expect(weight({ narrow: 0.65 })).toBe(RELEVANCE.narrowSubject / 2);
		expect(weight({ narrow: 0.64 })).toBe(RELEVANCE.subject / 2);
		expect(weight({ within: 'lgbt' })).toBe(RELEVANCE.narrowSubject / 2);
		const within = { areas: { money: 0.7 } };
		expect(weight(within, { sleep: 1, money: 0.5 })).toBe(RELEVANCE.chosenSubject / 2);
		expect(weight({ areas: { money: 0.69 } }, { money: 1 })).toBe(RELEVANCE.subject / 2);
		expect(weight(within, { sleep: 1 })).toBe(RELEVANCE.subject / 2);
	});

	test('counts by the strongest of several, not by all', () => {
		const subjects = [{ id: 'debt' }, { id: 'tea', narrow: 0.9 }, { id: 'rent' }];
		const concepts = { debt: { 0: 1 }, tea: { 0: 0.5, 1: 0.1 }, rent: { 0: 1 } };
		expect(round(of({ subjects }, { concepts }).words)).toEqual([0.8, 0.16, 0, 0]);
	});

	test('is their very words as well, as a share of the service that holds most of them', () => {
		const words = { tea: { 0: 3, 1: 1 }, dogs: { 0: 1, 2: 2 } };
		const found = of({ words: ['tea', 'dogs', 'tea', 'cats'] }, { words });
		expect(round(found.words)).toEqual([0.2, 0.05, 0.1, 0]);
		expect(round(found.total)).toEqual([0.2, 0.05, 0.1, 0]);
		expect(round(of({ words: ['cats'] }, { words }).words)).toEqual([0, 0, 0, 0]);
	});
});

describe('people like them', () => {
	const concepts = {
		woman: { 0: 1 },
		student: { 0: 1, 1: 0.5 },
		refugee: { 1: 0.5 },
		debt: { 0: 1 }
	};

	test('count the more the fewer they are, and joined as chances are', () => {
		const { people, total } = of({ is: ['woman', 'student', 'autistic', 'debt'] }, { concepts });
		expect(round(people)).toEqual([Math.round((1 - 0.94 * 0.75) * 1000) / 1000, 0.125, 0, 0]);
		expect(round(total)).toEqual(round(people));
		expect(round(of({ is: ['refugee'] }, { concepts }).people)).toEqual([0, 0.6, 0, 0]);
		expect(round(of({}, { concepts }).people)).toEqual([0, 0, 0, 0]);
	});
});
