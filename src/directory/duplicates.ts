import { allWords, waysOf, type Service } from '#lib/domain/directory/service.ts';

const plain = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

function host(url: string | undefined): string | null {
	return url === undefined ? null : new URL(url).hostname.replace(/^www\./, '');
}

/**
 * What makes two records of different ids one service, or null when too little is known to say.
 * A shared name alone is not enough: one hall often holds several groups of the same name.
 */
export function sameServiceKey(service: Service): string | null {
	const contact =
		host(waysOf(service, 'website')[0]?.to) ?? waysOf(service, 'phone')[0]?.to ?? null;
	const summary = plain(allWords(service.summary));
	if (contact === null || service.outcodes.length === 0 || summary.length < 40) return null;
	return [plain(allWords(service.name)), contact, service.outcodes[0], summary.slice(0, 300)].join(
		'|'
	);
}
