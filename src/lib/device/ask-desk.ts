import { AppError } from '#lib/domain/app-error.ts';
import {
	DeskList,
	Staff,
	type DeskRequest,
	type RequestOutcome
} from '#lib/domain/desk/desk-request.ts';
import { givesUpAfter } from './give-up.ts';

const PATIENCE = 20_000;

/** What may be done with a request, besides opening it. */
export type Deed = 'claim' | 'release' | 'take' | 'hand' | 'done' | 'close';

/** Asks the receiver for the desk. Rejects with AppError `no-answer`, or with the receiver's own code (openapi.json). */
async function ask(origin: string, path: string, body?: object): Promise<Response> {
	const signal = givesUpAfter(PATIENCE);
	const said = body && {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body)
	};
	let answer: Response;
	try {
		answer = await fetch(`${origin}/v1/desk/${path}`, {
			...said,
			credentials: 'include',
			referrerPolicy: 'no-referrer',
			cache: 'no-store',
			redirect: 'error',
			signal
		});
	} catch (cause) {
		throw new AppError('no-answer', { cause });
	}
	if (answer.ok) return answer;
	const { error } = Object(await answer.json().catch(() => null)) as { error?: unknown };
	throw new AppError(typeof error === 'string' ? error : 'failed');
}

/** JSON of the shape that was asked for; anything else is `failed`. */
async function parsed<Kind>(
	answer: Response,
	schema: { safeParse(value: unknown): { success: boolean; data?: Kind } }
): Promise<Kind> {
	const { success, data } = schema.safeParse(await answer.json().catch(() => null));
	if (!success || data === undefined) throw new AppError('failed');
	return data;
}

export const whoIsSignedIn = async (origin: string): Promise<Staff> =>
	parsed(await ask(origin, 'session'), Staff);

/** Signs in, or enrols and signs in: the receiver's options go through `answer`, which is the passkey's part. */
export async function signInAt(
	origin: string,
	way: 'sign-in' | 'enrol',
	said: object,
	answer: (options: unknown) => Promise<object>
): Promise<Staff> {
	const options: unknown = await (await ask(origin, `${way}/options`, said)).json();
	return parsed(await ask(origin, way, await answer(options)), Staff);
}

export const signOutAt = async (origin: string): Promise<void> =>
	void (await ask(origin, 'sign-out', {}));

export const listRequests = async (origin: string): Promise<DeskList> =>
	parsed(await ask(origin, 'requests'), DeskList);

/** The sealed bytes of a request; from now on its sender can know that it was opened. */
export async function fetchBody(origin: string, id: string): Promise<Uint8Array> {
	const answer = await ask(origin, `requests/${id}/open`, {});
	try {
		return new Uint8Array(await answer.arrayBuffer());
	} catch (cause) {
		throw new AppError('no-answer', { cause });
	}
}

/** Does something with a request as this desk saw it, with what that needs more. */
export const doDeed = async (
	origin: string,
	{ id, version }: Pick<DeskRequest, 'id' | 'version'>,
	deed: Deed,
	more: { reason?: string; to?: string; outcome?: RequestOutcome }
): Promise<void> => void (await ask(origin, `requests/${id}/${deed}`, { version, ...more }));
