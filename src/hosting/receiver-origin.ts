import { isDemonstration } from '#lib/domain/site/production.ts';

type Environment = Record<string, string | undefined>;

/** As WAYMARK_RECEIVER: no team is asked for a call here. */
export const NOBODY = 'none';

/**
 * Where requests for a call go, from WAYMARK_RECEIVER; without one nowhere (''), or on this machine in a demonstration.
 * Throws one plain sentence for anything that is no origin, and for http where it is no demonstration.
 */
export function receiverOrigin(env: Environment): string {
	const text = env.WAYMARK_RECEIVER;
	if (text === NOBODY) return '';
	if (!text) return isDemonstration(env) ? `http://localhost:${env.RECEIVER_PORT || 4174}` : '';
	if (!URL.canParse(text) || new URL(text).origin !== text)
		throw new Error(`WAYMARK_RECEIVER has to be like https://calls.example.org, not "${text}".`);
	if (!isDemonstration(env) && !text.startsWith('https:'))
		throw new Error(`WAYMARK_RECEIVER has to begin with https:, not "${text}".`);
	return text;
}
