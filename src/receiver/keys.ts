/* Makes, rotates, revokes and recovers with keys: npm run keys -- COMMAND */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { TeamKeys } from '#lib/domain/site/team.ts';
import { minuteForCommand } from './clock.ts';
import { DEMONSTRATION_PASSPHRASE, makeDemonstration } from './demonstration.ts';
import { journalOf } from './journal.ts';
import { makeKey, rotated, writeTeamKeys, type Written } from './key-making.ts';
import { listAll, refuseUnlessKnown } from './key-list.ts';
import { refuseBesideDatabase } from './key-place.ts';
import { openSealed, writeSealed } from './recovery-files.ts';
import { settingsFrom } from './settings.ts';
import { dismiss, newEnrolment, revoke, signOutEverywhere, unrevoke } from './staff.ts';
import { openStore, type Store } from './store.ts';
import type { Minute } from './tables.ts';
import { readTeams, siteFileOf } from './teams.ts';

const USAGE = `npm run keys -- COMMAND
  make TEAM --to FOLDER     a desk key and a recovery key for a team of the site
  rotate TEAM --to FOLDER   a new desk key; with --recovery a new recovery key as well
  revoke KEY                switches a key off at once
  unrevoke KEY              switches it on again, within a day
  list                      teams, their keys, and who can sign in
  enrol TEAM [PERSON]       a code for somebody's first passkey, or for a further one of a person
  sign-out PERSON           ends a person's sessions on every device
  dismiss PERSON            takes a person's passkeys, codes and sessions away
  export TEAM --to FILE [ID ...]   writes a team's requests to a new file, sealed as they are
  open FILE --key FILE      opens such a file elsewhere, and asks for the key's passphrase;
                            --to FILE for what it says, --passphrase-fd NUMBER where nobody types
  demonstration             makes this machine's demonstration team where there is none`;

const today = new Date().toISOString().slice(0, 10);
// One key in 64 has an id that begins with a hyphen, and nobody has time to wonder about it.
const given = process.argv.slice(2);
const isId = (text: string) => /^-([\w-]{10}|[\w-]{21})$/.test(text);
const { values, positionals } = parseArgs({
	args: [...given.filter((text) => text !== '--' && !isId(text)), '--', ...given.filter(isId)],
	allowPositionals: true,
	options: {
		to: { type: 'string' },
		key: { type: 'string' },
		recovery: { type: 'boolean' },
		'passphrase-fd': { type: 'string' }
	}
});
const [command = '', ...named] = positionals;
const asked = command === 'demonstration' && { WAYMARK_DEMONSTRATION: '1' };
const settings = settingsFrom({ ...process.env, ...asked });

/** Where new keys go: never into the folder of the database, or by itself anywhere. */
function folderForKeys(): string {
	if (!values.to) throw new Error(`Name a folder for the keys with --to.\n\n${USAGE}`);
	refuseBesideDatabase(values.to, settings.dataDir);
	return values.to;
}

function only(what: string): string {
	const [one, another] = named;
	if (one === undefined || another !== undefined) throw new Error(`Name one ${what}.\n\n${USAGE}`);
	return one;
}

function keysOf(id: string): TeamKeys | null {
	const team = readTeams(settings).find((one) => one.id === id);
	if (!team) throw new Error(`There is no team "${id}" in ${siteFileOf(settings.site)}.`);
	return team.keys;
}

async function withStore<Result>(
	use: (db: Store, minute: Minute) => Promise<Result>
): Promise<Result> {
	const db = await openStore(settings);
	try {
		const minute = await minuteForCommand(db);
		const result = await use(db, minute);
		await journalOf(settings).keepUp(db, minute);
		return result;
	} finally {
		await db.destroy();
	}
}

function tellAll(made: readonly { written: Written }[]) {
	for (const { path, role, kid, passphrase } of made.map(({ written }) => written))
		console.log(`${role} key ${kid}: ${path}\n  passphrase, shown this once: ${passphrase}`);
	console.log(`The public half stands in ${siteFileOf(settings.site)}: commit it, and build.`);
}

const commands: Record<string, () => Promise<void>> = {
	async make() {
		const team = only('team');
		if (keysOf(team)) throw new Error(`Team "${team}" has keys: use rotate.`);
		const folder = folderForKeys();
		const [desk, recovery] = [
			await makeKey(team, 'desk', folder),
			await makeKey(team, 'recovery', folder)
		];
		const keys = { desk: desk.publicKey, recovery: recovery.publicKey, since: today, previous: [] };
		await writeTeamKeys(siteFileOf(settings.site), team, keys);
		tellAll([desk, recovery]);
	},
	async rotate() {
		const team = only('team');
		const keys = keysOf(team);
		if (!keys) throw new Error(`Team "${team}" has no keys yet: use make.`);
		const folder = folderForKeys();
		const desk = await makeKey(team, 'desk', folder);
		const recovery = values.recovery ? await makeKey(team, 'recovery', folder) : undefined;
		const next = { desk: desk.publicKey, ...(recovery && { recovery: recovery.publicKey }) };
		await writeTeamKeys(siteFileOf(settings.site), team, rotated(keys, next, today));
		tellAll(recovery ? [desk, recovery] : [desk]);
	},
	async revoke() {
		const kid = only('key');
		await withStore(async (db, minute) => {
			await refuseUnlessKnown(db, readTeams(settings), kid);
			await revoke(db, kid, minute);
		});
		console.log(`Key ${kid} is off. Rotate, build and publish next: nobody can send until then.`);
	},
	async unrevoke() {
		const kid = only('key');
		await withStore((db, minute) => unrevoke(db, kid, minute));
		console.log(`Key ${kid} is on again.`);
	},
	async list() {
		const teams = readTeams(settings);
		await withStore((db) => listAll(db, teams));
		if (teams.length === 0) console.log(`${siteFileOf(settings.site)} has no team.`);
	},
	async enrol() {
		const [team = '', person = null, more] = named;
		if (more !== undefined) throw new Error(`Name a team and perhaps a person.\n\n${USAGE}`);
		keysOf(team);
		const code = await withStore((db, minute) => newEnrolment(db, team, minute, person));
		console.log(`Code for one person of ${team}, until this time tomorrow: ${code}`);
	},
	async 'sign-out'() {
		const staff = only('person');
		await withStore((db) => signOutEverywhere(db, staff));
		console.log(`${staff} is signed out everywhere.`);
	},
	async dismiss() {
		const staff = only('person');
		const others = await withStore((db, minute) => dismiss(db, staff, minute));
		console.log(`${staff} can no longer sign in.`);
		for (const id of others)
			console.log(`Of the same name and team, and able to sign in: ${id}. Dismiss that one too?`);
	},
	async export() {
		const [team = '', ...ids] = named;
		const { to } = values;
		if (!to) throw new Error(`Name a new file with --to.\n\n${USAGE}`);
		keysOf(team);
		const count = await withStore((db, minute) => writeSealed(db, { team, ids, to }, minute));
		console.log(`Written, still sealed: ${count}`);
	},
	async open() {
		const file = only('file');
		if (!values.key) throw new Error(`Name a key file with --key.\n\n${USAGE}`);
		const { key, to, 'passphrase-fd': descriptor } = values;
		await openSealed({ file, key, to, descriptor, dataDir: settings.dataDir });
	},
	async demonstration() {
		const made = await makeDemonstration(settings.dataDir, settings.site, today);
		const where = join(settings.dataDir, 'demonstration-keys');
		if (made) console.log(`A demonstration team was made; its desk key lies in ${where}.`);
		console.log(`Passphrase of the demonstration keys: ${DEMONSTRATION_PASSPHRASE}`);
		const code = await withStore((db, minute) => newEnrolment(db, 'demonstration', minute));
		console.log(`Code for signing in at its desk, until this time tomorrow: ${code}`);
	}
};

const chosen = Object.hasOwn(commands, command) ? commands[command] : undefined;
if (chosen)
	chosen().catch((error: Error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
else {
	console.error(USAGE);
	process.exitCode = 2;
}
