import { fromText } from '#lib/db/vault/lock-row.ts';
import { unlockByPasskey, type Passkey } from '#lib/db/vault/passkey-lock.ts';
import { askByScreenLock } from '#lib/device/screen-lock.ts';

/** Opens the vault by the screen lock of this device. Rejects with AppError `passkey-stopped`, `passkey-missing` or `passkey-wrong`. */
export async function unlockByScreen({ credential, salt }: Passkey): Promise<void> {
	await unlockByPasskey(await askByScreenLock(fromText(credential), fromText(salt)));
}
