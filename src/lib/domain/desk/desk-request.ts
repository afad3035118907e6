import * as z from 'zod/mini';
import { RequestId } from '../sealing/envelope.ts';
import { KeyId, TeamId } from '../site/team.ts';

/** What a team did about a request, as the receiver takes it: a code and never words. */
export const REQUEST_OUTCOMES = [
	'called',
	'no-answer',
	'message-left',
	'wrote',
	'met',
	'passed-on',
	'discarded'
] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** Why a colleague's request is taken over: a code and never words. */
export const REASONS = ['away', 'agreed', 'waited-long'] as const;
export type Reason = (typeof REASONS)[number];

const Name = z.string().check(z.maxLength(200));

/** Someone of a team who has signed in. */
export const Staff = z.object({ id: z.string(), team: TeamId, name: Name });
export type Staff = z.infer<typeof Staff>;

/** A request as the receiver lists it, before it is opened. Days are ISO days in UTC. */
const DeskRequest = z.object({
	id: RequestId,
	to: z.tuple([KeyId, KeyId]),
	received: z.iso.date(),
	keptUntil: z.iso.date(),
	seen: z.boolean(),
	claimedBy: z.nullable(z.object({ id: z.string(), name: Name })),
	outcome: z.nullable(z.enum(REQUEST_OUTCOMES)),
	closed: z.boolean(),
	/** Goes along with every change, to show what this desk saw. */
	version: z.int()
});
export type DeskRequest = z.infer<typeof DeskRequest>;

/** The list, who of the team can take a request, and whether the team is told of new ones by other ways than its desk. */
export const DeskList = z.object({
	requests: z.array(DeskRequest),
	colleagues: z.array(z.object({ id: z.string(), name: Name })),
	notices: z.enum(['none', 'failing', 'working'])
});
export type DeskList = z.infer<typeof DeskList>;

/** Those that are open or closed, oldest first. */
export function oldestFirst(requests: readonly DeskRequest[], closed: boolean): DeskRequest[] {
	const order = ({ received, id }: DeskRequest) => received + id;
	return requests
		.filter((one) => one.closed === closed)
		.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
