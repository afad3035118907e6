import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ListedServices, ListedWords } from '#lib/domain/directory/listed-service.ts';
import type { Schedule } from '#lib/domain/directory/schedule.ts';
import { LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import days from '#content/weekdays.json' with { type: 'json' };

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const packs = globSync('src/content/directory/{national,areas}/*.json').filter(
	(path) => !/\.[a-z]{2}\.json$/.test(path)
);
const all = packs.flatMap((path) =>
	ListedServices.parse(read(path)).services.map((service) => ({
		service,
		words: (language: Language) =>
			ListedWords.parse(read(path.replace('.json', `.${language}.json`))).services[service.id]
	}))
);
const scheduled = all.filter(({ service }) => service.schedules);

/** `15:30` as the words of a service write it. */
const spoken = (time: string) => {
	const [hour = 0, minute = 0] = time.split(':').map(Number);
	return `${hour % 12 || 12}${minute ? `.${minute}` : ''}${hour < 12 ? 'am' : 'pm'}`;
};
const timesOf = ({ opensAt, closesAt }: Schedule) =>
	[opensAt, closesAt].filter((time) => time !== undefined);

// Welsh mutates the first letter of a day's name after some words.
const stem = (name: string) => name.split(' ').at(-1) ?? name;

test.each(LANGUAGES)('each day and time of a gathering stands in its words, %s', (language) => {
	expect(scheduled.length).toBeGreaterThan(0);
	for (const { service, words } of scheduled) {
		const hours = words(language)?.hours ?? '';
		for (const row of service.schedules ?? []) {
			for (const time of timesOf(row)) expect(hours, service.id).toContain(spoken(time));
			for (const day of row.byday ?? [])
				expect(hours, service.id).toContain(
					stem((days as Record<Language, typeof days.en>)[language].full[day as 'MO'])
				);
		}
	}
});

test('each group that people walk into and whose words give its hours has them as data', () => {
	const without = all
		.filter(({ service }) => service.company === 'group' && service.routes.includes('drop-in'))
		.filter(({ service, words }) => words('en')?.hours && !service.schedules)
		.map(({ service }) => service.id);
	expect(without).toEqual([]);
});
