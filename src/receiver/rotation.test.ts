import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listed, put, ready, startReceiver } from '../../tests/fixtures/receiver.ts';
import { startProgram } from '../../tests/fixtures/receiver-program.ts';
import { madeUpTeam } from '../../tests/fixtures/requests.ts';
import { DEMONSTRATION_FILE, type Team } from '#lib/domain/site/team.ts';
import { KnownKeys } from './teams.ts';
import { rotated } from './key-making.ts';

let clean: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
	for (const step of clean.toReversed()) await step();
	clean = [];
});

const day = new Date().toISOString().slice(0, 10);
const answerOf = async (response: Response) => [
	response.status,
	((await response.json()) as { error?: string }).error
];

test('a key that the app has before the receiver is waited for, and learned without a restart; the one before is taken still', async () => {
	const program = await startProgram();
	clean.push(
		() => program.forget(),
		() => program.end()
	);
	const file = join(program.dataDir, DEMONSTRATION_FILE);
	const team = JSON.parse(readFileSync(file, 'utf8')) as Team;
	const next = await madeUpTeam(team.id);
	const [before, after] = [await ready(await program.team.seal()), await ready(await next.seal())];
	const early = await put(program.origin, after);
	expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(await answerOf(early)).toEqual([503, 'key-not-yet']);
	if (!team.keys || !next.keys) throw new Error('A team has no keys.');
	const keys = rotated(team.keys, next.keys, day);
	writeFileSync(file, '{ half a file');
	await new Promise((resolve) => setTimeout(resolve, 6000));
	expect((await put(program.origin, before)).status).toBe(201);
	writeFileSync(file, JSON.stringify({ ...team, keys }));
	let status = 0;
	for (let tries = 0; status !== 201 && tries < 20; tries++) {
		({ status } = await put(program.origin, after));
		if (status !== 201) await new Promise((resolve) => setTimeout(resolve, 1000));
	}
	expect(status).toBe(201);
	const old = await ready(await program.team.seal());
	expect((await put(program.origin, old)).status).toBe(201);
}, 60_000);

test('a key that was in use once is retired for good, also after it has left the site’s file', async () => {
	const here = await startReceiver();
	clean.push(here.stop);
	await here.receiver.learn();
	const { receiver, db } = here;
	const next = listed(await madeUpTeam());
	receiver.teams = [next];
	// As a receiver does that is started with the file of today.
	receiver.keys = new KnownKeys([next]);
	await receiver.learn();
	const old = await ready(await here.team.seal());
	expect(await answerOf(await put(here.origin, old))).toEqual([410, 'key-retired']);
	expect((await db.selectFrom('known_keys').selectAll().execute()).length).toBe(4);
});
