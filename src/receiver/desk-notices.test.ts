import { afterEach, expect, test } from 'vitest';
import { startReceiver } from '../../tests/fixtures/receiver.ts';
import { sessionCookie, startSession } from './sessions.ts';

let stop = async () => {};
afterEach(() => stop());

const way = { kind: 'mail' as const, to: 'team@example.org' };
const told = { to: [way], lateTo: [way], digestAt: [] };
const settings = {
	...{ smtp: null, from: 'calls@example.org', desk: 'https://app.example/desk/' },
	dailyAt: '09:00'
};

/** What the desk of Ana, of the harbour team, hears of how her team is told. */
async function started(teams: Record<string, typeof told> | null) {
	const here = await startReceiver(teams ? { notices: { ...settings, teams } } : {});
	({ stop } = here);
	const { db, receiver } = here;
	await db.insertInto('staff').values({ id: 'ana', team: 'harbour', name: 'Ana' }).execute();
	const token = await startSession(db, 'ana', receiver.minute);
	const cookie = sessionCookie(receiver.settings.origins).set(token).split(';')[0] ?? '';
	return {
		db,
		heard: async () => {
			const answer = await fetch(`${here.origin}/v1/desk/requests`, {
				headers: { Cookie: cookie }
			});
			return (await answer.json()) as object;
		}
	};
}

test('a team that nobody tells, while others are told, hears at its desk that it is not', async () => {
	const { heard } = await started({ hill: told });
	expect(await heard()).toMatchObject({ requests: [], notices: 'none' });
});

test('where no team is told, none is', async () => {
	const { heard } = await started(null);
	expect(await heard()).toMatchObject({ notices: 'none' });
});

test('a team hears that its notices work, or that one of its own fails', async () => {
	const { db, heard } = await started({ harbour: told });
	expect(await heard()).toMatchObject({ requests: [], notices: 'working' });
	const notice = { way: 'mail:team@example.org', kind: 'new', count: 1, due: 1 };
	const keep = (key: string, team: string, tries: number) =>
		db
			.insertInto('notices')
			.values({ ...notice, key, team, tries })
			.execute();
	await keep('theirs', 'hill', 2);
	await keep('first-try', 'harbour', 0);
	expect(await heard()).toMatchObject({ notices: 'working' });
	await keep('failed', 'harbour', 1);
	expect(await heard()).toMatchObject({ notices: 'failing' });
});
