import { readColumns } from '#lib/domain/directory/columns.ts';
import type { CouncilCircle, Outcodes } from '#lib/domain/directory/place.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { buildIndex } from '#lib/domain/matching/build-index.ts';
import type { Directory } from '#lib/domain/matching/directory-index.ts';
import type { Lexicon } from '#lib/domain/matching/lexicon.ts';
import { loadIndex, type IndexHeader } from '#lib/domain/matching/load-index.ts';
import { lexicon } from './lexicon.ts';
import { packIndex } from './pack-index.ts';
import { writeColumns } from './write-columns.ts';

/** Services ready to be matched, their index written and read as on a site. `words` stand in for the bundled ones. */
export function directoryOf(
	services: readonly Service[],
	tables: { outcodes: Outcodes; areas: readonly CouncilCircle[] },
	words: Lexicon = lexicon()
): Directory {
	const { header, columns } = packIndex(buildIndex(services, words, tables));
	const read = readColumns(writeColumns(header, columns));
	return loadIndex(read, read.header as unknown as IndexHeader, tables);
}
