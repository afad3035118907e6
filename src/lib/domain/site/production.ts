/** Whether a demonstration is asked for: a made-up team, plain http, this machine. Anything else is for real people. */
export const isDemonstration = (env: Record<string, string | undefined>): boolean =>
	env.WAYMARK_DEMONSTRATION === '1';
