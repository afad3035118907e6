import { expect, test } from 'vitest';
import { listed } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam } from '../../tests/fixtures/requests.ts';
import { lacksOf } from './lacks.ts';

const harbour = listed(await madeUpTeam());
const telling = (...ids: string[]) => ({
	...{ smtp: null, from: '', desk: 'https://desk.example.org/desk/', dailyAt: '09:00' },
	teams: Object.fromEntries(ids.map((id) => [id, { to: [], lateTo: [], digestAt: [] }]))
});
const settings = { site: 'hill', notices: telling('harbour'), production: true };

test('a receiver that nobody can send to, or that tells nobody, says so at its start', () => {
	expect(lacksOf(settings, [harbour])).toEqual([]);
	expect(lacksOf({ ...settings, notices: null }, [harbour])).toEqual([
		'Nobody is told of requests for harbour: RECEIVER_NOTICES.'
	]);
	expect(lacksOf({ ...settings, notices: telling('harbor') }, [harbour])).toEqual([
		expect.stringContaining('Nobody is told of requests for harbour'),
		'RECEIVER_NOTICES names harbor, and the site "hill" has no such team.'
	]);
	expect(lacksOf(settings, [{ ...harbour, keys: null }])).toEqual([
		expect.stringContaining('The site "hill" has no team with keys')
	]);
	expect(lacksOf({ ...settings, notices: null, production: false }, [])).toEqual([]);
});
