import { momentNow } from '#lib/db/check-ins.ts';
import { storeRequest, type KeptRequest } from '#lib/db/requests.ts';
import { AppError } from '#lib/domain/app-error.ts';
import type { CurrentContent } from '#lib/domain/request/content.ts';
import { sealRequest } from '#lib/domain/sealing/sealed-envelope.ts';
import { randomBytes } from '#lib/domain/sealing/sealing.ts';
import type { Team } from '#lib/domain/site/team.ts';
import { newWithdrawToken } from '#lib/domain/request/withdraw-token.ts';

/** Seals a request on this device and stores it; nothing is on the network yet. Rejects with AppError when it could not be sealed or stored: then there is nothing to send. */
export async function sealAndStore(content: CurrentContent, team: Team): Promise<KeptRequest> {
	const { keys } = team;
	if (!keys) throw new AppError('sealing-failed');
	try {
		const envelope = await sealRequest(content, { id: team.id, keys }, { random: randomBytes });
		return await storeRequest(envelope, newWithdrawToken(randomBytes), team, momentNow());
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		throw new AppError('sealing-failed', { cause });
	}
}
