import { Clock, keepTime, newestTime } from './clock.ts';
import { Counts } from './counts.ts';
import { Flood } from './flood.ts';
import { Intake } from './intake.ts';
import { journalOf, type Journal } from './journal.ts';
import { makeNotices } from './notices.ts';
import { sendNotices } from './send-notices.ts';
import { Networks } from './networks.ts';
import { countByTeam, forgetWhatIsDue } from './retention.ts';
import { Passkeys } from './passkeys.ts';
import type { Settings } from './settings.ts';
import { minuteOf, type Store } from './store.ts';
import { KnownKeys, readTeams, watchTeams } from './teams.ts';
import type { Team } from '#lib/domain/site/team.ts';

/** For a team that is no longer in the site's file. */
const USUALLY_WITHIN = 3;

/** Everything that the routes share. */
export class Receiver {
	readonly settings: Settings;
	readonly db: Store;
	readonly clock: Clock;
	/** Milliseconds since 1970, as far as the clock can be believed. */
	readonly now: () => number;
	teams: readonly Team[];
	keys: KnownKeys;
	readonly intake: Intake;
	readonly networks: Networks;
	readonly flood: Flood;
	readonly passkeys: Passkeys;
	readonly journal: Journal;
	readonly counts = new Counts();
	readonly #teamsChanged: () => boolean;
	#telling = false;
	/** Requests here by team; brought up to date by every tidying. */
	held = new Map<string, number>();
	revoked: ReadonlySet<string> = new Set();

	constructor(settings: Settings, db: Store, teams: Team[], clock = new Clock()) {
		this.settings = settings;
		this.db = db;
		this.clock = clock;
		this.now = () => clock.now();
		this.journal = journalOf(settings);
		this.teams = teams;
		this.keys = new KnownKeys(teams);
		this.#teamsChanged = watchTeams(settings);
		this.intake = new Intake(db, () => this.minute);
		this.networks = new Networks(settings);
		this.flood = new Flood(settings.floodAt);
		this.passkeys = new Passkeys(settings.origins);
	}

	get minute() {
		return minuteOf(this.now());
	}

	get day() {
		return new Date(this.now()).toISOString().slice(0, 10);
	}

	/** Reads the teams anew where their files have changed; what cannot be read changes nothing. */
	#learnTeams() {
		if (!this.#teamsChanged()) return;
		try {
			this.teams = readTeams(this.settings);
			this.keys = new KnownKeys(this.teams, this.keys.heardOf);
			this.counts.add('teams read anew');
		} catch {
			this.counts.add('teams unreadable');
		}
	}

	async #learnKeys() {
		const known = await this.db.selectFrom('known_keys').select('kid').execute();
		const before = new Set(known.map(({ kid }) => kid));
		const fresh = [...this.keys.heardOf].filter((kid) => !before.has(kid));
		if (fresh.length > 0)
			await this.db
				.insertInto('known_keys')
				.values(fresh.map((kid) => ({ kid })))
				.onConflict((row) => row.doNothing())
				.execute();
		if ([...before].some((kid) => !this.keys.heardOf.has(kid)))
			this.keys = new KnownKeys(this.teams, before);
	}

	/** Learns what was done meanwhile: a site file with new keys, keys that were revoked, a clock that was confirmed. */
	async learn() {
		this.#learnTeams();
		await this.#learnKeys();
		await keepTime(this.db, this.clock);
		await this.keepJournal();
		const rows = await this.db.selectFrom('revoked_keys').select('kid').execute();
		this.revoked = new Set(rows.map(({ kid }) => kid));
	}

	/** Writes down what is final, or does it again after a restore; what was asked for is acknowledged after this. */
	async keepJournal() {
		const again = await this.journal.keepUp(this.db, this.minute);
		for (let one = 0; one < again; one++) this.counts.add('done again after a restore');
	}

	/** Working days within which a team says that it answers. */
	readonly within = (team: string) =>
		this.teams.find(({ id }) => id === team)?.answersWithin ?? USUALLY_WITHIN;

	/** Tells teams what waits for them; one round at a time, however long a mail server takes. */
	async tell() {
		const { notices } = this.settings;
		if (!notices || this.#telling) return;
		this.#telling = true;
		const { db, within, counts } = this;
		try {
			const round = { within, doubted: this.clock.doubted, now: this.minute };
			await makeNotices(db, notices, round);
			await sendNotices(db, { settings: notices, within, counts, now: this.minute });
		} finally {
			this.#telling = false;
		}
	}

	/** Deletes what is due, unless just started or in doubt of the time, and counts what is left. */
	async tidy() {
		await keepTime(this.db, this.clock);
		if (this.clock.deleting === 'as-due') {
			const forgotten = await forgetWhatIsDue(this.db, this.minute);
			for (let one = 0; one < forgotten; one++) this.counts.add('forgotten');
			await this.keepJournal();
			this.journal.forget(this.minute);
		}
		this.held = await countByTeam(this.db);
	}
}

/** A receiver that is ready: the time compared with what is stored, revoked keys known. */
export async function readyReceiver(settings: Settings, db: Store): Promise<Receiver> {
	const clock = new Clock(Date.now, () => performance.now(), await newestTime(db));
	const receiver = new Receiver(settings, db, readTeams(settings), clock);
	await receiver.learn();
	await receiver.tidy();
	return receiver;
}
