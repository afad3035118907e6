import { rememberTime } from './clock.ts';
import { sendBy } from './notice-ways.ts';
import { noticeWords } from './notice-words.ts';
import { settingsFrom } from './settings.ts';
import { minuteOf, openStore, type Store } from './store.ts';

const USAGE = `npm run receiver                 takes requests until it is stopped
npm run receiver -- COMMAND
  test-notice TEAM          sends a notice to everyone who is told of a team's requests
  confirm-clock             believes this machine's clock, where it is far from the newest time stored`;

async function withStore<Result>(use: (db: Store) => Promise<Result>): Promise<Result> {
	const db = await openStore(settingsFrom(process.env));
	return use(db).finally(() => db.destroy());
}

const commands: Record<string, (named: readonly string[]) => Promise<void>> = {
	async 'test-notice'([team = '']) {
		const { notices } = settingsFrom(process.env);
		const own = notices?.teams[team];
		if (!notices || !own) throw new Error(`RECEIVER_NOTICES names nobody for a team "${team}".`);
		const told = { team, kind: 'test', count: 0, waiting: 0, late: 0, oldest: 0 } as const;
		const words = noticeWords(told, notices.desk);
		for (const way of [...own.to, ...own.lateTo]) {
			await sendBy(way, words, notices);
			console.log(`Sent by ${way.kind} to ${way.to}`);
		}
	},
	async 'confirm-clock'() {
		const now = Date.now();
		await withStore((db) => rememberTime(db, minuteOf(now)));
		console.log(`The time is ${new Date(now).toISOString()}. What is due by it is deleted again.`);
	}
};

/** Does one thing with the receiver's database. Rejects with one plain sentence. */
export async function runCommand(name: string, named: readonly string[]): Promise<void> {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) throw new Error(USAGE);
	await command(named);
}
