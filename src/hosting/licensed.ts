import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instrument, parseInstrument } from '#lib/domain/check-in/instrument.ts';
import { type InstrumentWords, parseWords } from '#lib/domain/check-in/instrument-words.ts';
import { type Language, LANGUAGES } from '#lib/domain/site/language.ts';
import { type Licensed, type LicenceRecord, parseLicence } from '#lib/domain/check-in/licence.ts';
import { PackError } from '#lib/domain/pack.ts';
import type { Site } from '#lib/domain/site/site.ts';

export type LicensedPack = {
	instrument: Instrument;
	/** Only the languages whose wording the holder has; there may be no Welsh one. */
	words: Partial<Record<Language, InstrumentWords>>;
};

const structures = new URL('../content/check-ins/licensed/', import.meta.url);

function readJson(path: string | URL, name: string): unknown {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		throw new PackError(name, 'file', 'missing');
	}
	try {
		return JSON.parse(text);
	} catch {
		throw new PackError(name, 'file', 'not-json');
	}
}

function readPack(folder: string, id: Licensed, { copyright }: LicenceRecord): LicensedPack {
	const structure = `${id}.json`;
	const instrument = parseInstrument(
		readJson(new URL(structure, structures), structure),
		structure
	);
	const words: LicensedPack['words'] = {};
	for (const language of LANGUAGES) {
		const name = `${id}.${language}.json`;
		if (language !== LANGUAGES[0] && !existsSync(join(folder, name))) continue;
		const wording = readJson(join(folder, name), name) as Partial<InstrumentWords> | null;
		const count = Object.keys(wording?.items ?? {}).length;
		if (count !== instrument.items.length) throw new PackError(name, 'items', 'wrong-count');
		const whole = { ...wording, licenceLine: copyright };
		words[language] = parseWords(whole, name, instrument);
		if (words[language].language !== language)
			throw new PackError(name, 'language', 'not-as-named');
	}
	return { instrument, words };
}

/**
 * Reads the folder of an organisation that holds licences: its wording, and its record where the site
 * file has none. Today is an ISO day. Throws a PackError that names the file and field.
 */
export function readLicensed(
	folder: string,
	today: string,
	{ id, licences }: Pick<Site, 'id' | 'licences'>
): { licences: LicenceRecord[]; packs: LicensedPack[] } {
	const name = 'licence.json';
	const records =
		licences.length > 0
			? licences.map((one) => parseLicence(one, `src/content/sites/${id}.json`, today))
			: [parseLicence(readJson(join(folder, name), name), name, today)];
	const packs = records.flatMap((record) =>
		record.instruments.map((instrument) => readPack(folder, instrument, record))
	);
	return { licences: records, packs };
}
