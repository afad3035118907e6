import { noticeSettings, type NoticeSettings } from './notice-settings.ts';
import { proxiesFrom, type IsProxy } from './proxies.ts';

export type Settings = {
	port: number;
	host: string;
	dataDir: string;
	databaseUrl: string | undefined;
	/** How teams are told of requests; null: they look at the desk. */
	notices: NoticeSettings | null;
	/** The file of what was final, apart from the database; usually in a folder beside it. */
	journal: string | undefined;
	/** Origins of the app and the desk; no other page may ask. */
	origins: string[];
	site: string;
	production: boolean;
	/** Whose X-Forwarded-For is believed. */
	isProxy: IsProxy;
	/** Whoever sends this may look at the numbers from another machine. */
	watchToken: string | undefined;
	/** Requests that one network may send at once, and per minute after that. */
	burst: number;
	perMinute: number;
	/** Arrivals in ten seconds above which work is asked for. */
	floodAt: number;
	/** Bodies kept for one team. */
	mostPerTeam: number;
};

type Environment = Record<string, string | undefined>;

function wholeNumber(env: Environment, name: string, usual: number, least = 1): number {
	const value = Number(env[name] || usual);
	if (!Number.isInteger(value) || value < least)
		throw new Error(`${name} has to be a whole number of at least ${least}, not "${env[name]}".`);
	return value;
}

/** The origin of a web address; a plain sentence is thrown for anything else, and for http in production. */
function originOf(text: string, production: boolean): string {
	if (!URL.canParse(text) || new URL(text).origin !== text)
		throw new Error(`APP_ORIGIN has to be like https://app.example.org, not "${text}".`);
	if (production && !text.startsWith('https:'))
		throw new Error(`APP_ORIGIN has to begin with https: in production, not "${text}".`);
	return text;
}

function watchToken(text: string | undefined): string | undefined {
	if (text && text.length < 20)
		throw new Error('WATCH_TOKEN has to have at least 20 characters: openssl rand -hex 16');
	return text || undefined;
}

/** What the environment asks for. Throws one plain sentence for a value that cannot be. */
export function settingsFrom(env: Environment): Settings {
	const production = env.WAYMARK_PRODUCTION === '1';
	const port = wholeNumber(env, 'RECEIVER_PORT', 4174, 0);
	if (port > 65535) throw new Error(`RECEIVER_PORT has to be at most 65535, not "${port}".`);
	const usual = `http://localhost:${env.PORT || 4173}`;
	return {
		port,
		host: env.HOST || '127.0.0.1',
		dataDir: env.DATA_DIR || '.data',
		databaseUrl: env.DATABASE_URL || undefined,
		notices: noticeSettings(env),
		journal: env.RECEIVER_JOURNAL || undefined,
		origins: (env.APP_ORIGIN || usual).split(',').map((text) => originOf(text.trim(), production)),
		site: env.SITE || 'default',
		production,
		isProxy: proxiesFrom(env.TRUST_PROXY),
		watchToken: watchToken(env.WATCH_TOKEN),
		burst: wholeNumber(env, 'RECEIVER_BURST', 20),
		perMinute: wholeNumber(env, 'RECEIVER_PER_MINUTE', 6),
		floodAt: wholeNumber(env, 'RECEIVER_FLOOD_AT', 60),
		mostPerTeam: wholeNumber(env, 'RECEIVER_MOST_PER_TEAM', 20_000)
	};
}
