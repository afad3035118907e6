import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { Site } from '#lib/domain/site/site.ts';
import { NOBODY } from '#lib/domain/site/operator.ts';
import { listed } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam } from '../../tests/fixtures/requests.ts';
import hill from '../../tests/fixtures/sites/hill.json' with { type: 'json' };
import { needWhatPeopleNeed } from './for-people.ts';

const run = promisify(execFile);
const WAYMARK_RECEIVER = 'https://calls.example.org';
const named = { names: { en: 'Hill Council', cy: 'Cyngor y Bryn' } };
const whole = { ...named, complaints: 'https://council.example/complain', basis: 'consent' };
const team = { ...listed(await madeUpTeam()), areas: [] };
const need = (operator: object, teams: object[] = [team], env: object = { WAYMARK_RECEIVER }) => {
	needWhatPeopleNeed(Site.parse({ ...hill, operator: { ...NOBODY, ...operator }, teams }), {
		...env
	});
};

test('a site for people needs an organisation that answers for it', () => {
	expect(() => need({})).toThrow(
		/operator\.names\.en, operator\.names\.cy, operator\.complaints, operator\.basis/
	);
	expect(() => need(named)).toThrow(
		'src/content/sites/hill.json does not say operator.complaints, operator.basis. To try'
	);
	expect(() => need(whole)).not.toThrow();
});

test('and a team with keys and a receiver, unless it says that nobody is asked for a call', () => {
	expect(() => need(whole, [])).toThrow('src/content/sites/hill.json has no team. To try');
	expect(() => need(whole, [team, { ...team, id: 'dale', keys: null }])).toThrow(
		'src/content/sites/hill.json has no keys for the team "dale". To try'
	);
	expect(() => need(whole, [team], {})).toThrow('WAYMARK_RECEIVER does not say');
	expect(() => need(whole, [], { WAYMARK_RECEIVER: 'none' })).not.toThrow();
});

test('all that is missing is said in one sentence, with how to try it out', () => {
	const sentence =
		'This site is not ready for people: src/content/sites/hill.json does not say operator.basis; src/content/sites/hill.json has no team; WAYMARK_RECEIVER does not say where requests go ("none": nowhere). To try it out, build the demonstration: npm run build -- --demonstration';
	expect(() => need({ ...whole, basis: null }, [], {})).toThrow(sentence);
});

test('an example with made-up names is for nobody', () => {
	const example = Site.parse({ ...hill, example: true, operator: { ...NOBODY, ...whole } });
	expect(() => needWhatPeopleNeed(example, { WAYMARK_RECEIVER })).toThrow('made-up names');
});

test('a demonstration needs none of it', () => {
	expect(() => need({}, [], { WAYMARK_DEMONSTRATION: '1' })).not.toThrow();
});

test('a build without a word is one for people: this repository’s stops, and says what is missing', async () => {
	const env = { ...process.env };
	delete env.WAYMARK_DEMONSTRATION;
	const build = run(process.execPath, ['src/hosting/build.ts'], { env });
	await expect(build).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringMatching(
			/^This site is not ready for people: src\/content\/sites\/default\.json does not say operator\.names\.en.*: npm run build -- --demonstration\n$/
		)
	});
	const straight = run(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { env });
	await expect(straight).rejects.toMatchObject({
		stderr: expect.stringContaining('This site is not ready for people')
	});
}, 60_000);
