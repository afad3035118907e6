import { Counts } from './counts.ts';
import { Flood } from './flood.ts';
import { Intake } from './intake.ts';
import { Networks } from './networks.ts';
import { countByTeam, forgetWhatIsDue } from './retention.ts';
import { Passkeys } from './passkeys.ts';
import type { Settings } from './settings.ts';
import { minuteOf, type Store } from './store.ts';
import { KnownKeys, readTeams } from './teams.ts';
import type { Team } from '#lib/domain/site/team.ts';

/** Everything that the routes share. */
export class Receiver {
	readonly settings: Settings;
	readonly db: Store;
	readonly now: () => number;
	readonly keys: KnownKeys;
	readonly intake: Intake;
	readonly networks: Networks;
	readonly flood: Flood;
	readonly passkeys: Passkeys;
	readonly counts = new Counts();
	/** Requests here by team; brought up to date by every tidying. */
	held = new Map<string, number>();
	revoked: ReadonlySet<string> = new Set();

	constructor(settings: Settings, db: Store, teams: Team[], now = Date.now) {
		this.settings = settings;
		this.db = db;
		this.now = now;
		this.keys = new KnownKeys(teams);
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

	/** Learns of keys that were revoked by the command line meanwhile. */
	async learnRevoked() {
		const rows = await this.db.selectFrom('revoked_keys').select('kid').execute();
		this.revoked = new Set(rows.map(({ kid }) => kid));
	}

	/** Deletes what is due and counts what is left. */
	async tidy() {
		const forgotten = await forgetWhatIsDue(this.db, this.minute);
		for (let one = 0; one < forgotten; one++) this.counts.add('forgotten');
		this.held = await countByTeam(this.db);
	}
}

/** A receiver that is ready: revoked keys known, what was due meanwhile deleted. */
export async function readyReceiver(
	settings: Settings,
	db: Store,
	now?: () => number
): Promise<Receiver> {
	const receiver = new Receiver(settings, db, readTeams(settings), now);
	await receiver.learnRevoked();
	await receiver.tidy();
	return receiver;
}
