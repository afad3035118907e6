/** The feed as a whole cannot be read; the message names the part at fault. */
export class FeedProblem extends Error {}
