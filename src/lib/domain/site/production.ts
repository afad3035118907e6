/** Whether a demonstration is asked for: a made-up team, plain http, this machine. Anything else is for real people, and so is whatever says that it is by WAYMARK_PRODUCTION. */
export const isDemonstration = (env: Record<string, string | undefined>): boolean =>
	env.WAYMARK_DEMONSTRATION === '1' && env.WAYMARK_PRODUCTION !== '1';
