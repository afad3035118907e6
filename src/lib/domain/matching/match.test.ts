import { expect, test } from 'vitest';
import { anyone, directory, ids } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import type { Service } from '../directory/service.ts';
import { match } from './match.ts';

const befriending = service('a', { name: 'Befriending' });

test('what a service is named for outweighs what it mentions', () => {
	const mention = service('b', {
		name: 'Model railway',
		summary: `Build engines with us. ${'Track and trains. '.repeat(40)} Nobody need be lonely.`
	});
	expect(ids({}, mention, befriending)[0]).toBe('a');
});

test('a stated age shuts out and says so; a mentioned one only lowers', () => {
	const ages = { min: 55, max: null };
	const stated = service('s', { name: 'Befriending', ages: { ...ages, source: 'stated' } });
	const said = service('m', { name: 'Befriending', ages: { ...ages, source: 'mention' } });
	const answer = match({ ...anyone, age: 30 }, directory(stated, said, befriending));
	expect(answer.options.map(({ id }) => id)).toEqual(['t:a', 't:m']);
	expect(answer.notShown).toEqual([{ id: 't:s', why: 'age' }]);
	expect(answer.options[1]?.cautions).toContain('age-may-not-fit');
	expect(ids({ age: 70 }, stated, befriending)[0]).toBe('s');
});

test('only what a feed states is left out for cost, route and closing', () => {
	const answer = match(
		{ ...anyone, freeOnly: true, selfReferralOnly: true },
		directory(
			service('paid', { name: 'Befriending', cost: { id: 'paid', source: 'tag' } }),
			service('gp', { name: 'Befriending', route: { id: 'professional', source: 'tag' } }),
			service('shut', { name: 'Befriending', status: 'temporarily-closed' }),
			service('text', { name: 'Befriending', cost: { id: 'paid', source: 'text' } }),
			befriending
		)
	);
	expect(answer.options.map(({ id }) => id)).toEqual(['t:a', 't:text']);
	expect(new Set(answer.notShown.map(({ id, why }) => `${id} ${why}`))).toEqual(
		new Set(['t:paid not-free', 't:gp needs-professional', 't:shut closed'])
	);
});

test('help for people like them rises, help for others sinks', () => {
	const women = service('w', { name: 'Befriending for women' });
	expect(ids({ circumstances: ['woman'] }, befriending, women)[0]).toBe('w');
	expect(ids({ circumstances: ['man'] }, befriending, women)[0]).toBe('a');
});

test('a subject nobody asked about sinks, and rises when their words name it', () => {
	const trains = service('t', { name: 'Model trains coffee morning' });
	expect(ids({}, trains, befriending)[0]).toBe('a');
	expect(ids({ words: 'I love model trains' }, trains, befriending)[0]).toBe('t');
});

test('near comes before far, and another nation’s help is not shown', () => {
	const near = service('n', { name: 'Befriending', points: [{ lat: 51.466, lon: -2.554 }] });
	const far = service('f', { name: 'Befriending', points: [{ lat: 51.9, lon: -2.2 }] });
	const wales = service('w', { name: 'Befriending', national: true, nations: ['wales'] });
	const answer = match({ ...anyone, outcode: 'bs5 0aa' }, directory(far, wales, near));
	expect(answer.options.map(({ id }) => id)).toEqual(['t:n', 't:f']);
	expect(answer.options[0]?.reasons).toContainEqual({ code: 'near', miles: 0.5 });
	expect(answer.notShown).toEqual([{ id: 't:w', why: 'area' }]);
});

test('a service without a place is not taken for a national one', () => {
	const [option] = match({ ...anyone, outcode: 'BS5' }, directory(befriending)).options;
	expect(option?.cautions).toContain('area-not-stated');
	expect(option?.reasons.map(({ code }) => code)).not.toContain('national');
});

test('a crisis line of a feed is never among the first three', () => {
	const line = service('z', { name: 'Samaritans befriending for lonely people' });
	const others = ['b', 'c', 'd'].map((id) => service(id, { name: 'Coffee morning' }));
	const order = ids({}, line, ...others);
	expect(order.indexOf('z')).toBe(3);
});

test('something to start today stands among the first five', () => {
	const better = ['b', 'c', 'd', 'e', 'f'].map((id) =>
		service(id, { name: 'Befriending for lonely people', lastChecked: '2026-11-01' })
	);
	const today = service('today', {
		name: 'Club',
		summary: 'A coffee morning.',
		route: { id: 'drop-in', source: 'tag' }
	});
	expect(ids({}, ...better, today).slice(0, 5)).toContain('today');
});

test('where nothing is about it, help with anything stands apart, and national help where there is none', () => {
	const national = service('nat', { name: 'Line', national: true });
	const advice = service('adv', { name: 'Advice' });
	const general = (...services: Service[]) => {
		const answer = match({ ...anyone, lifeAreas: ['sleep'] }, directory(...services));
		expect(answer.options).toEqual([]);
		return answer.general.map(({ id }) => id.slice(2));
	};
	expect(general(service('x'), national, advice)).toEqual(['adv']);
	expect(general(service('x'), national)).toEqual(['nat', 'x']);
	expect(match({ ...anyone, lifeAreas: [] }, directory(befriending)).general).toHaveLength(1);
});

test('every option has a reason that is true', () => {
	const [option] = match(
		{ ...anyone, age: 20, words: 'I am alone', circumstances: ['refugee'] },
		directory(
			service('r', {
				name: 'Refugee befriending',
				audience: [{ id: 'refugee', source: 'tag' }],
				ages: { min: 16, max: 25, source: 'stated' }
			})
		)
	).options;
	expect(option?.reasons).toEqual([
		{ code: 'life-area', area: 'loneliness', source: 'text', found: ['befriending'] },
		{ code: 'circumstance', circumstance: 'refugee', source: 'tag' },
		{ code: 'age', min: 16, max: 25, source: 'stated' }
	]);
});

test('the order does not depend on the order of the feed, and ties go to the id', () => {
	const twins = ['c', 'b', 'd'].map((id) => service(id, { name: 'Befriending' }));
	expect(ids({}, ...twins)).toEqual(['b', 'c', 'd']);
	expect(ids({}, ...[...twins].reverse())).toEqual(['b', 'c', 'd']);
});

test('a Welsh name matches as an English one does', () => {
	const welsh = service('cy', { name: { cy: 'Cynllun cyfeillio' } });
	expect(ids({}, service('x', { name: 'Debt' }), welsh)[0]).toBe('cy');
});

test('beside a wish, one word that a text happens to share ties it to nothing', () => {
	const stars = service('s', { name: 'Telescopes', summary: 'Look at planets and comets.' });
	expect(ids({ words: 'I like planets' }, stars)).toEqual([]);
	expect(ids({ words: 'I like planets and comets' }, stars)).toEqual(['s']);
	expect(ids({ lifeAreas: [], words: 'planets' }, stars)).toEqual(['s']);
});
