import type { Service } from '#lib/domain/directory/service.ts';
import { textOrNull, type Fields } from './null-like.ts';
import type { Note } from './read-report.ts';

/** What is mended and left out, told by what was given and what became of it. */
export function notesOf(
	raw: Fields,
	service: Service,
	slips: readonly string[],
	crossed: boolean
): Note[] {
	const way = (kind: string) => service.ways.find((one) => one.kind === kind)?.to ?? null;
	const given = (value: unknown) => textOrNull(value) !== null;
	const description = textOrNull(raw.description) ?? '';
	const notes: (Note | false)[] = [
		service.name !== raw.name && { field: 'name', how: 'mended', why: 'name was tidied' },
		/<[a-z]/i.test(description.slice(0, 5000)) && {
			field: 'description',
			how: 'mended',
			why: 'description was HTML'
		},
		service.summary === null && {
			field: 'description',
			how: 'left out',
			why: 'description was empty'
		},
		!given(raw.status) && {
			field: 'status',
			how: 'mended',
			why: 'status was missing, taken as active'
		},
		crossed && { field: 'ages', how: 'left out', why: 'ages were crossed and are ignored' },
		given(raw.url) &&
			way('website') !== raw.url && {
				field: 'ways in',
				how: way('website') === null ? 'left out' : 'mended',
				why: 'web address was mended or left out'
			},
		given(raw.email) &&
			way('email') !== raw.email && {
				field: 'ways in',
				how: way('email') === null ? 'left out' : 'mended',
				why: 'email was mended or left out'
			},
		given(raw.assured_date) &&
			service.lastChecked !== raw.assured_date && {
				field: 'date checked',
				how: service.lastChecked === null ? 'left out' : 'mended',
				why: 'date checked was mended or left out'
			},
		service.ways.length === 0 && {
			field: 'ways in',
			how: 'left out',
			why: 'no way to get in touch was found'
		}
	];
	const places = slips.map((why): Note => {
		const field = why.startsWith('area') ? 'area' : 'place';
		return { field, how: 'left out', why };
	});
	return [...notes.filter((note) => note !== false), ...places];
}
