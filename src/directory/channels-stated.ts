import type { Reach } from '#lib/domain/situation/situation.ts';

const STATED: [RegExp, Reach][] = [
	[/home/i, 'home-visit'],
	[/venue|in[ _-]?person|physical|face[ -]to[ -]face|lleoliad/i, 'in-person'],
	[/video|zoom|teams/i, 'video'],
	[/phone|ff[oô]n/i, 'phone'],
	[/online|virtual|remote|ar-lein/i, 'online'],
	[/\btext|sms/i, 'text']
];

/** Every way of help that a field for it states. */
export const channelsStated = (said: string | null): Reach[] =>
	STATED.filter(([words]) => words.test((said ?? '').slice(0, 500))).map(([, id]) => id);

/** The way of help that a field states, when it states one. */
export function channelStated(said: string | null): Reach | null {
	const found = channelsStated(said);
	return found.length === 1 ? (found[0] ?? null) : null;
}
