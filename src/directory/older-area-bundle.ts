import type { Service } from '#lib/domain/directory/service.ts';
import { fieldsOf, listOf, textOrNull } from './null-like.ts';
import { placeTables } from './place-tables.ts';
import { readOpenReferral } from './read-open-referral.ts';

type Words = Record<string, { name: string; description: string }>;

/** Services of an area that has no pack of listed services yet: Open Referral, its words of both languages joined. Throws an Error that names a service without words. */
export function readOlderBundle(
	json: unknown,
	{ en, cy }: Record<'en' | 'cy', Words>,
	key: string,
	day: string
): Service[] {
	const worded = listOf(fieldsOf(json).contents).map((item) => {
		const fields = fieldsOf(item);
		const id = textOrNull(fields.id) ?? '';
		if (!en[id] || !cy[id]) throw new Error(`${key}: ${id} has no words in both languages`);
		return { ...fields, ...en[id] };
	});
	const { services } = readOpenReferral({ contents: worded }, key, { day, ...placeTables() });
	return services.map((service) => {
		const id = service.id.slice(key.length + 1);
		return {
			...service,
			name: { en: en[id]?.name, cy: cy[id]?.name },
			summary: { en: en[id]?.description, cy: cy[id]?.description }
		};
	});
}
