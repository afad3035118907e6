type Environment = Record<string, string | undefined>;

/**
 * Where requests for a call go, from WAYMARK_RECEIVER; on this machine without one, and nowhere ('') in production.
 * Throws one plain sentence for anything that is no origin, and for http in production.
 */
export function receiverOrigin(env: Environment): string {
	const production = env.WAYMARK_PRODUCTION === '1';
	const text = env.WAYMARK_RECEIVER;
	if (!text) return production ? '' : `http://localhost:${env.RECEIVER_PORT || 4174}`;
	if (!URL.canParse(text) || new URL(text).origin !== text)
		throw new Error(`WAYMARK_RECEIVER has to be like https://calls.example.org, not "${text}".`);
	if (production && !text.startsWith('https:'))
		throw new Error(`WAYMARK_RECEIVER has to begin with https: in production, not "${text}".`);
	return text;
}
