import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP, startReceiver } from '../../tests/fixtures/receiver.ts';
import { routes } from './routes.ts';

let here: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
	here = await startReceiver();
});
afterAll(() => here.stop());

const deeds = routes
	.filter(({ method, path }) => method === 'POST' && path.startsWith('/v1/desk/'))
	.map(({ path }) => path.replace('{id}', 'A'.repeat(22)));

test('the desk has deeds to be kept from other pages', () => {
	expect(deeds.length).toBeGreaterThan(10);
});

test.each(deeds)('%s is done for the desk’s own page alone', async (path) => {
	const ask = async (headers: Record<string, string>) => {
		const answer = await fetch(here.origin + path, {
			method: 'POST',
			body: '{}',
			headers: { 'Content-Type': 'application/json', ...headers }
		});
		const { error } = (await answer.json()) as { error?: string };
		return { is: `${answer.status} ${error ?? ''}`, cookie: answer.headers.get('set-cookie') };
	};
	const refused = { is: '403 other-origin', cookie: null };
	expect(await ask({})).toEqual(refused);
	expect(await ask({ Origin: 'https://evil.example' })).toEqual(refused);
	expect(await ask({ Origin: `${APP}.evil.example` })).toEqual(refused);
	expect(await ask({ Origin: APP, 'Sec-Fetch-Site': 'cross-site' })).toEqual(refused);
	// From its own page it is taken on, and refused for another reason, if at all.
	for (const site of ['same-origin', 'same-site'])
		expect((await ask({ Origin: APP, 'Sec-Fetch-Site': site })).is).not.toBe(refused.is);
});
