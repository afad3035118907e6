import { expect, test } from 'vitest';
import { match } from '#lib/domain/matching/match.ts';
import { search } from '#lib/domain/matching/search.ts';
import { NOTHING_SAID, LIFE_AREAS, type Situation } from '#lib/domain/situation/situation.ts';
import { directoryOf } from './directory-of.ts';
import { placeTables } from './place-tables.ts';
import { chosenSite } from '../hosting/site.ts';
import { siteBundle } from './site-bundle.ts';

const { services } = siteBundle(chosenSite({}).site);
const byId = new Map(services.map((service) => [service.id, service]));
const tables = placeTables();
const directory = directoryOf(services, tables);
const anyone: Situation = {
	...NOTHING_SAID,
	day: '2026-11-28'
};
/** The directory as the page hands it over: with the councils a person may live in. */
const at = (area: string | null) => ({
	...directory,
	tables: { ...tables, areas: tables.areas.filter(({ slug }) => area === null || slug === area) }
});
const all = (more: Partial<Situation>) => {
	const { options, general } = match({ ...anyone, ...more }, at(more.area ?? null));
	return [...options, ...general];
};

test('whoever is hurt or scared is never given the line for those who hurt others', () => {
	for (const words of ['', 'he scares me', 'someone hurts me'])
		for (const area of [null, 'essex', 'swansea'])
			expect(all({ lifeAreas: ['safety'], words, area }).map(({ id }) => id)).not.toContain(
				'national:respect-phoneline'
			);
	const { options } = search('respect phoneline', anyone, directory);
	expect(options[0]?.id).toBe('national:respect-phoneline');
});

test.each(LIFE_AREAS)(
	'what is tagged for %s says so, and what it finds stands in its own text',
	(area) => {
		for (const { id, reasons } of all({ lifeAreas: [area] })) {
			const service = byId.get(id);
			const text = JSON.stringify([service?.name, service?.summary]);
			for (const reason of reasons) {
				if (reason.code === 'life-area' && reason.source === 'tag')
					expect([id, service?.lifeAreas.map((fact) => fact.id)]).toEqual([
						id,
						expect.arrayContaining([area])
					]);
				const found = 'found' in reason ? reason.found : [];
				for (const phrase of found)
					for (const words of typeof phrase === 'string' ? [phrase] : Object.values(phrase))
						expect(text).toContain(words);
			}
		}
	}
);

test('coverage is no reason, and nothing inferred is said to stand in a description', () => {
	const codes = new Set(
		LIFE_AREAS.flatMap((area) =>
			all({ lifeAreas: [area], outcode: 'BA1' }).flatMap(({ reasons }) =>
				reasons.map(({ code }) => code)
			)
		)
	);
	for (const code of ['national', 'covers-your-area', 'nearest-fit'])
		expect(codes).not.toContain(code);
});

test.each([
	['BS5', 'bristol'],
	['SS1', 'southend-on-sea'],
	['CM1', 'essex']
])('in %s nothing of a council that does not cover it is among the options', (outcode, area) => {
	const covers = (id: string) => {
		const service = byId.get(id);
		return service?.national || service?.areas.includes(area);
	};
	for (const lifeArea of LIFE_AREAS) {
		const ids = all({ outcode, area, lifeAreas: [lifeArea] }).map(({ id }) => id);
		expect(ids.filter((id) => !covers(id))).toEqual([]);
	}
});

test('in Cardiff, what covers Wales is never said not to', () => {
	const cardiff = { outcode: 'CF10', area: 'cardiff' };
	for (const lifeArea of LIFE_AREAS)
		for (const { cautions } of all({ ...cardiff, lifeAreas: [lifeArea] }))
			expect(cautions).not.toContain('may-not-cover-your-area');
	const { options, notShown } = search('111', { ...anyone, ...cardiff }, at('cardiff'));
	expect(options.map(({ id }) => id)).toContain('national:nhs-111-wales');
	expect(options.map(({ id }) => id)).not.toContain('national:nhs-111-england');
	expect(notShown.map(({ id }) => id)).not.toContain('national:nhs-111-wales');
});

test('every answer has options or help with anything', () => {
	for (const lifeArea of LIFE_AREAS) expect(all({ lifeAreas: [lifeArea] })).not.toEqual([]);
	expect(all({})).not.toEqual([]);
});

test('what did not help ranks below where it stood', () => {
	const [first] = match({ ...anyone, lifeAreas: ['money'] }, directory).options;
	const id = first?.id ?? '';
	const after = match({ ...anyone, lifeAreas: ['money'] }, directory, { [id]: 'no' }).options;
	expect(after[0]?.id).not.toBe(id);
	expect(after.find((option) => option.id === id)?.cautions ?? ['did-not-help']).toContain(
		'did-not-help'
	);
});
