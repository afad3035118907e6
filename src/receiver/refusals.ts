/** Every way in which the receiver says no: status, and one sentence for whoever runs or builds against it. */
export const REFUSALS = {
	'no-route': [404, 'There is nothing at this address.'],
	'wrong-method': [405, 'This address does not take this method.'],
	'other-origin': [403, 'Requests from this site are not taken.'],
	'length-missing': [411, 'The request has to say its length.'],
	'wrong-length': [413, 'A sealed request has exactly one length, and this is not it.'],
	'wrong-type': [415, 'The body has to be of the type that this address takes.'],
	'wrong-id': [422, 'The id in the address is not one, or not that of the envelope.'],
	'wrong-token': [422, 'A withdraw token or its hash is missing or has the wrong shape.'],
	'envelope-unreadable': [422, 'The body is not a sealed request.'],
	'envelope-newer': [422, 'The request was made by a newer app than this receiver knows.'],
	'wrong-body': [422, 'The body does not say what this address needs.'],
	'team-unknown': [422, 'The team of this request is not known here.'],
	'key-not-yet': [503, 'The key of this request is not known here yet: wait, then send again.'],
	'key-retired': [410, 'The key of this request is no longer in use.'],
	'other-request': [409, 'Another request already has this id.'],
	'claimed-by-another': [409, 'A colleague has already claimed this request.'],
	'changed-meanwhile': [409, 'This request was changed meanwhile: look at it as it now stands.'],
	'not-claimed': [409, 'Only whoever has claimed this request can do this.'],
	'not-opened': [409, 'This request has not been opened yet.'],
	'not-here': [404, 'No such request is here, or the token is not its own.'],
	'work-needed': [428, 'Much is arriving just now: solve the challenge and send again.'],
	'too-many': [429, 'Too much has come from this network just now: wait, then send again.'],
	'not-signed-in': [401, 'Nobody is signed in.'],
	'sign-in-failed': [403, 'That did not prove who is signing in.'],
	full: [503, 'The receiver is full: please call the team instead.'],
	'no-database': [503, 'The database does not answer.'],
	failed: [500, 'The receiver could not do this; nothing was kept.']
} as const satisfies Record<string, readonly [number, string]>;

export type Refusal = keyof typeof REFUSALS;

/** Says no to one request; `more` goes along with the answer. */
export class Refused extends Error {
	readonly code: Refusal;
	readonly more: Record<string, string | number>;
	/** Seconds after which another try makes sense. */
	readonly retryAfter: number | undefined;

	constructor(code: Refusal, more: Record<string, string | number> = {}, retryAfter?: number) {
		super(REFUSALS[code][1]);
		this.code = code;
		this.more = more;
		this.retryAfter = retryAfter;
	}
}
