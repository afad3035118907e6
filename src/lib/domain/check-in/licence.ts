import * as z from 'zod/mini';
import { PackError, parsePack } from '../pack.ts';

export const LICENSED = ['wemwbs', 'swemwbs'] as const;
export type Licensed = (typeof LICENSED)[number];

const Text = z.string().check(z.minLength(1));

/** What a holder of a licence states about it; days are ISO days, both included. */
export const LicenceRecord = z.strictObject({
	holder: Text,
	organisation: Text,
	scope: Text,
	registration: Text,
	validFrom: z.iso.date(),
	validTo: z.iso.date(),
	instruments: z.array(z.enum(LICENSED)).check(z.minLength(1)),
	copyright: Text
});
export type LicenceRecord = z.infer<typeof LicenceRecord>;

/** Reads a licence record and checks that it is valid on today's ISO day; PackError names the file and field. */
export function parseLicence(value: unknown, file: string, today: string): LicenceRecord {
	const record = parsePack(LicenceRecord, value, file);
	const { instruments, validFrom, validTo } = record;
	if (new Set(instruments).size < instruments.length)
		throw new PackError(file, 'instruments', 'twice');
	if (validTo < validFrom) throw new PackError(file, 'validTo', 'before-valid-from');
	if (today < validFrom) throw new PackError(file, 'validFrom', 'not-yet-valid');
	if (today > validTo) throw new PackError(file, 'validTo', 'expired');
	return record;
}
