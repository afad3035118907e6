import { AppError } from '#lib/domain/app-error.ts';
import { fromBase64url, toBase64url } from '#lib/domain/sealing/base64url.ts';

type Described = { id: string; type: 'public-key' };
/** Options as WebAuthn writes them in JSON; what isn't used here is left out. */
type CreateOptions = {
	challenge: string;
	user: { id: string };
	excludeCredentials?: Described[];
};
type GetOptions = { challenge: string; allowCredentials?: Described[] };

/** Whether this browser can make and use passkeys. */
export const hasPasskeys = (): boolean =>
	typeof PublicKeyCredential === 'function' && typeof navigator.credentials?.create === 'function';

function bytes(text: string): Uint8Array<ArrayBuffer> {
	const read = fromBase64url(text);
	if (!read) throw new AppError('failed');
	return read;
}
const text = (buffer: ArrayBuffer) => toBase64url(new Uint8Array(buffer));
const described = (all: Described[] = []) => all.map((one) => ({ ...one, id: bytes(one.id) }));

// Safari reads and writes this JSON since 18.4 only, so the few fields are done by hand.
const toCreate = (json: CreateOptions) =>
	({
		...json,
		challenge: bytes(json.challenge),
		user: { ...json.user, id: bytes(json.user.id) },
		excludeCredentials: described(json.excludeCredentials)
	}) as unknown as PublicKeyCredentialCreationOptions;

const toGet = (json: GetOptions) =>
	({
		...json,
		challenge: bytes(json.challenge),
		allowCredentials: described(json.allowCredentials)
	}) as unknown as PublicKeyCredentialRequestOptions;

/** A passkey's answer as WebAuthn writes it in JSON. */
function toJson({ id, type, rawId, response }: PublicKeyCredential) {
	const own =
		response instanceof AuthenticatorAttestationResponse
			? {
					attestationObject: text(response.attestationObject),
					transports: response.getTransports?.() ?? []
				}
			: signature(response as AuthenticatorAssertionResponse);
	return {
		id,
		type,
		rawId: text(rawId),
		clientExtensionResults: {},
		response: { clientDataJSON: text(response.clientDataJSON), ...own }
	};
}

const signature = ({
	authenticatorData,
	signature,
	userHandle
}: AuthenticatorAssertionResponse) => ({
	authenticatorData: text(authenticatorData),
	signature: text(signature),
	...(userHandle && { userHandle: text(userHandle) })
});

/** Lets the person's device answer; it says no with `passkey-stopped`, also when nobody did anything. */
async function answered(asking: () => Promise<Credential | null>): Promise<object> {
	if (!hasPasskeys()) throw new AppError('passkey-missing');
	try {
		const credential = await asking();
		if (credential) return toJson(credential as PublicKeyCredential);
	} catch (cause) {
		throw new AppError('passkey-stopped', { cause });
	}
	throw new AppError('passkey-stopped');
}

export const makePasskey = (options: unknown): Promise<object> =>
	answered(() => navigator.credentials.create({ publicKey: toCreate(options as CreateOptions) }));

export const usePasskey = (options: unknown): Promise<object> =>
	answered(() => navigator.credentials.get({ publicKey: toGet(options as GetOptions) }));
