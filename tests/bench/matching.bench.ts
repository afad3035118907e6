import { seeded } from '../../src/directory/seeded.ts';
import { buildService } from '../fixtures/directory/service.ts';
import { lexicon } from '../../src/directory/lexicon.ts';
import { placeTables } from '../../src/directory/place-tables.ts';
import { buildIndex } from '../../src/lib/domain/matching/build-index.ts';
import { loadIndex, type IndexHeader } from '../../src/lib/domain/matching/load-index.ts';
import { readColumns } from '../../src/lib/domain/directory/columns.ts';
import { packIndex } from '../../src/directory/pack-index.ts';
import { writeColumns } from '../../src/directory/write-columns.ts';
import { search } from '../../src/lib/domain/matching/search.ts';
import { match } from '../../src/lib/domain/matching/match.ts';
import type { Service } from '../../src/lib/domain/directory/service.ts';
import {
	CIRCUMSTANCES,
	LIFE_AREAS,
	type Situation
} from '../../src/lib/domain/situation/situation.ts';

const SERVICES = 10_000;
const RUNS = 400;

const random = seeded(20261122);
const words = lexicon();
const tables = placeTables();
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const terms = Object.values(words.terms.en).flatMap(({ service }) =>
	service.map((term) => term.replace(/[\^*]|\.\.\./g, ''))
);
const FILLER =
	'we are here to help you every week with friendly staff in a warm room at our centre and on the phone please get in touch to find out more about times and places near you'.split(
		' '
	);
const outcodes = Object.keys(tables.outcodes).filter((code) => /^B[AS]\d/.test(code));

function madeUp(i: number): Service {
	const about = [pick(terms), pick(terms), pick(terms)];
	const sentence = Array.from({ length: 60 }, () => (random() < 0.12 ? pick(terms) : pick(FILLER)));
	const [lat = 51, lon = -2] = tables.outcodes[pick(outcodes)] ?? [];
	const placed = random() < 0.6;
	return buildService(`made-up-${i}`, {
		name: `${about[0]} ${pick(FILLER)} ${about[1]} ${i}`,
		summary: `For ${about[2]}. ${sentence.join(' ')}.`,
		organisation: `Organisation ${i % 900}`,
		lifeAreas: random() < 0.2 ? [{ id: pick(LIFE_AREAS), source: 'tag' }] : [],
		audience: random() < 0.25 ? [{ id: pick(CIRCUMSTANCES), source: 'tag' }] : [],
		ages: random() < 0.3 ? { min: pick([11, 16, 18, 55]), max: null, source: 'mention' } : null,
		national: random() < 0.03,
		points: placed ? [{ lat, lon }] : [],
		route: { id: pick(['self', 'drop-in', 'not-stated', 'professional']), source: 'text' },
		cost: { id: pick(['free', 'paid', 'not-stated']), source: 'text' },
		company: { id: pick(['group', 'one-to-one', 'not-stated']), source: 'text' },
		lastChecked: '2026-03-01'
	});
}

function situation(i: number): Situation {
	return {
		age: pick([null, 15, 24, 36, 52, 79]),
		outcode: pick(outcodes),
		area: null,
		lifeAreas: [pick(LIFE_AREAS), pick(LIFE_AREAS), pick(LIFE_AREAS)].slice(0, (i % 3) + 1),
		words: i % 2 === 0 ? `${pick(terms)} and I want some ${pick(terms)} near me` : '',
		circumstances: [pick(CIRCUMSTANCES), pick(CIRCUMSTANCES)].slice(0, i % 3),
		reach: i % 4 === 0 ? ['phone', 'in-person'] : [],
		company: pick(['group', 'either']),
		access: [],
		freeOnly: i % 2 === 1,
		selfReferralOnly: i % 5 === 0,
		day: '2026-11-22'
	};
}

const typed = ['walking group', 'bereavment', 'council tax', 'deb adv', 'lost my job', 'gp'];
const round = (n: number) => Math.round(n * 1000) / 1000;
const share = (sorted: number[], p: number) => round(sorted[Math.floor(sorted.length * p)] ?? 0);

function timed(run: (i: number) => void): { p50: number; p95: number } {
	for (let i = 0; i < 60; i += 1) run(i);
	const times = Array.from({ length: RUNS }, (_, i) => {
		const start = performance.now();
		run(i);
		return performance.now() - start;
	}).sort((a, b) => a - b);
	return { p50: share(times, 0.5), p95: share(times, 0.95) };
}

const services = Array.from({ length: SERVICES }, (_, i) => madeUp(i));
const buildStart = performance.now();
const packed = packIndex(buildIndex(services, words, tables));
const file = writeColumns(packed.header, packed.columns);
const built = performance.now() - buildStart;
const loadStart = performance.now();
const columns = readColumns(file);
const directory = loadIndex(columns, columns.header as unknown as IndexHeader, tables);
const loaded = performance.now() - loadStart;
const asked = Array.from({ length: RUNS }, (_, i) => situation(i));
console.log(
	JSON.stringify({
		services: SERVICES,
		buildMs: round(built),
		loadMs: round(loaded),
		indexMB: round(file.length / 1e6),
		matchMs: timed((i) => match(asked[i % RUNS] as Situation, directory)),
		searchMs: timed((i) =>
			search(typed[i % typed.length] ?? '', asked[i % RUNS] as Situation, directory)
		)
	})
);
