import { AppError } from '#lib/domain/app-error.ts';

type Bytes = Uint8Array<ArrayBuffer>;
interface Capabilities {
	getClientCapabilities?: () => Promise<Record<string, boolean>>;
}
/** A passkey by its id, and what it gives for the salt that it was asked with. */
export interface Made {
	credential: Bytes;
	secret: Bytes;
}

/** How the passkey is named in the settings of the device: nothing of a person. */
export const PASSKEY_NAME = 'Waymark';
const LONGEST_MS = 120_000;

/** Whether this device has a screen lock that can open something here, as far as the browser says so. */
export async function hasScreenLock(): Promise<boolean> {
	try {
		const can = await (PublicKeyCredential as Capabilities).getClientCapabilities?.();
		return (
			can?.['extension:prf'] === true &&
			(await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable())
		);
	} catch {
		return false; // no passkeys here
	}
}

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** Says no with `passkey-stopped`, also when nobody did anything. */
async function answered(asking: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
	const credential = await asking().catch((cause: unknown) => {
		throw new AppError('passkey-stopped', { cause });
	});
	if (!credential) throw new AppError('passkey-stopped');
	return credential as PublicKeyCredential;
}

const secretOf = (credential: PublicKeyCredential): Bytes | undefined => {
	const first = credential.getClientExtensionResults().prf?.results?.first;
	return first && new Uint8Array(first as ArrayBuffer);
};

/**
 * Makes a passkey of the device's own, under the name of this host. No server is there to check it, so
 * nothing is asked of where it comes from. Rejects with AppError `passkey-stopped`, and `passkey-missing`
 * where it turns out to give no secret.
 */
export async function makeByScreenLock(salt: Bytes): Promise<Made> {
	const made = await answered(() =>
		navigator.credentials.create({
			publicKey: {
				rp: { name: PASSKEY_NAME },
				user: { id: random(32), name: PASSKEY_NAME, displayName: PASSKEY_NAME },
				challenge: random(32),
				pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
				authenticatorSelection: {
					authenticatorAttachment: 'platform',
					residentKey: 'required',
					userVerification: 'required'
				},
				attestation: 'none',
				timeout: LONGEST_MS,
				extensions: { prf: { eval: { first: salt } } }
			}
		})
	);
	const credential = new Uint8Array(made.rawId);
	// Some devices give it only when they are asked the second time.
	const again = () =>
		askByScreenLock(credential, salt).catch((cause: unknown) => {
			// By now there is a passkey, whatever came after.
			throw new AppError('passkey-missing', { cause });
		});
	const secret = secretOf(made) ?? (await again());
	return { credential, secret };
}

/** What the passkey gives for a salt. Rejects with AppError `passkey-stopped` or `passkey-missing`. */
export async function askByScreenLock(credential: Bytes, salt: Bytes): Promise<Bytes> {
	const asked = await answered(() =>
		navigator.credentials.get({
			publicKey: {
				challenge: random(32),
				allowCredentials: [{ type: 'public-key', id: credential, transports: ['internal'] }],
				userVerification: 'required',
				timeout: LONGEST_MS,
				extensions: { prf: { eval: { first: salt } } }
			}
		})
	);
	const secret = secretOf(asked);
	if (!secret) throw new AppError('passkey-missing');
	return secret;
}
