import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { isDemonstration } from '#lib/domain/site/production.ts';

/** One way to be told: an address, a web address or a program. */
export type Way = { kind: 'mail' | 'webhook' | 'command'; to: string };
export type TeamNotices = {
	to: Way[];
	/** Told as well once a request is late. */
	lateTo: Way[];
	/** Times in the UK (HH:MM) at which new requests are told; empty: at once. */
	digestAt: string[];
};
export type NoticeSettings = {
	smtp: string | null;
	from: string;
	/** Where the desk is, to be named in every notice. */
	desk: string;
	/** Time in the UK (HH:MM) of the daily notice, on working days. */
	dailyAt: string;
	teams: Record<string, TeamNotices>;
};

const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const Team = z.strictObject({
	to: z.array(z.string()).check(z.minLength(1)),
	lateTo: z.array(z.string()).check(z.minLength(1)),
	digestAt: z.optional(z.array(Time))
});
const File = z.strictObject({
	from: z.optional(z.string()),
	desk: z.string(),
	dailyAt: z.optional(Time),
	teams: z.record(z.string(), Team)
});

const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;

function isWeb(text: string, production: boolean): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol } = new URL(text);
	return protocol === 'https:' || (protocol === 'http:' && !production);
}

/** A way as it is written: `mail:ana@example.org`, `https://…` or `command:/path/to/program`. Throws one plain sentence for anything else. */
export function wayOf(text: string, production = false): Way {
	const [, scheme = '', rest = ''] = /^(mail|command):(.+)$/.exec(text) ?? [];
	if (scheme === 'mail' && ADDRESS.test(rest)) return { kind: 'mail', to: rest };
	if (scheme === 'command' && rest.startsWith('/')) return { kind: 'command', to: rest };
	if (scheme === '' && isWeb(text, production)) return { kind: 'webhook', to: text };
	throw new Error(
		`A notice goes to mail:ana@example.org, to https://example.org/hook or to command:/path/to/program, not to "${text}".`
	);
}

function parse(file: string): z.infer<typeof File> {
	let value: unknown;
	try {
		value = JSON.parse(readFileSync(file, 'utf8'));
	} catch (cause) {
		throw new Error(`RECEIVER_NOTICES names ${file}, which cannot be read as JSON.`, { cause });
	}
	const { success, data, error } = File.safeParse(value);
	if (success) return data;
	const [issue] = error.issues;
	const where = issue?.path.length ? issue.path.join('.') : 'its outermost part';
	throw new Error(`${file}: ${where} is not as docs/receiver.md has it (${issue?.message}).`);
}

/** How teams are told of requests, from the file that the environment names; null where it names none. Throws one plain sentence for what cannot be. */
export function noticeSettings(env: {
	RECEIVER_NOTICES?: string | undefined;
	SMTP_URL?: string | undefined;
	WAYMARK_DEMONSTRATION?: string | undefined;
	WAYMARK_PRODUCTION?: string | undefined;
}): NoticeSettings | null {
	const path = env.RECEIVER_NOTICES;
	if (!path) return null;
	const production = !isDemonstration(env);
	const { from = '', desk, dailyAt = '09:00', teams } = parse(path);
	const read = Object.entries(teams).map(([id, { to, lateTo, digestAt = [] }]) => {
		const ways = (texts: string[]) => texts.map((text) => wayOf(text, production));
		return [id, { to: ways(to), lateTo: ways(lateTo), digestAt: digestAt.toSorted() }] as const;
	});
	if (!isWeb(desk, production))
		throw new Error(`${path}: desk has to be a web address, not "${desk}".`);
	const smtp = env.SMTP_URL ?? null;
	if (smtp !== null && !/^smtps?:\/\/[^/]+/.test(smtp))
		throw new Error('SMTP_URL has to be like smtps://user:password@mail.example.org:465.');
	const mails = read.some(([, one]) =>
		[...one.to, ...one.lateTo].some(({ kind }) => kind === 'mail')
	);
	if (mails && smtp === null) throw new Error(`${path} sends mail, so SMTP_URL is needed.`);
	if (mails && !ADDRESS.test(from))
		throw new Error(`${path} sends mail, so from has to be an address, not "${from}".`);
	return { smtp, from, desk, dailyAt, teams: Object.fromEntries(read) };
}
