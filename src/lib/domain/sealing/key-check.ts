import { AppError } from '../app-error.ts';
import type { CurrentContent } from '../request/content.ts';
import { openEnvelope, sealRequest } from './sealed-envelope.ts';
import { keyId, randomBytes, type OpeningKey } from './sealing.ts';
import { fromBase64url } from './base64url.ts';
import { LANGUAGES } from '../site/language.ts';
import type { TeamKeys } from '../site/team.ts';

const checkRequest = (team: string, word: string): CurrentContent => ({
	v: 2,
	team,
	whom: { who: 'me', asker: '' },
	age: 'not-said',
	language: LANGUAGES[0],
	name: word,
	reach: [{ by: 'phone', at: '' }],
	when: null,
	notWhen: null,
	voicemail: null,
	text: null,
	answering: { who: 'only-me', names: '' },
	interpreter: '',
	access: '',
	about: { words: '', areas: [] },
	shared: [],
	consent: { day: '2026-01-01', at: '00:00', wording: '0' }
});

/** The id of the key that a team's requests are sealed to now. */
export const deskKeyId = ({ desk }: Pick<TeamKeys, 'desk'>): Promise<string> => idOfKey(desk);

/** The id of a public key in base64url. */
export const idOfKey = (publicKey: string): Promise<string> =>
	keyId(fromBase64url(publicKey) ?? new Uint8Array());

/** Seals a meaningless word as the app does and opens it with a key. Rejects with `check-failed` unless the same word comes out. */
export async function checkKey(
	team: { id: string; keys: TeamKeys },
	key: OpeningKey,
	word: string
): Promise<void> {
	const sealed = await sealRequest(checkRequest(team.id, word), team, { random: randomBytes });
	const opened = await openEnvelope(sealed.bytes, key).catch((cause) => {
		throw new AppError('check-failed', { cause });
	});
	if (opened.content.name !== word) throw new AppError('check-failed');
}
