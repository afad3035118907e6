import { readAboutMe } from '#lib/db/about-me.ts';
import { listGoals } from '#lib/db/goals.ts';
import { listGuideRuns } from '#lib/db/guides.ts';
import { listCheckIns } from '#lib/db/kept-check-ins.ts';
import { listMoments } from '#lib/db/moments.ts';
import { readKeptOptions, TRIED } from '#lib/db/options.ts';
import { readParts, textsIn, textsOf } from '#lib/db/parts.ts';
import { readPlan } from '#lib/db/plans.ts';
import { wordsIn } from '#lib/domain/directory/service.ts';
import type { Language } from '#lib/domain/site/language.ts';
import type { KeptHere } from '#lib/domain/summary/offered.ts';

interface Read extends KeptHere {
	/** Whether the list of services was needed and could not be opened. */
	namesMissing: boolean;
}

/** The services that something was said of, with their names in a language. */
async function readTried(language: Language): Promise<Pick<Read, 'tried' | 'namesMissing'>> {
	const kept = Object.entries(await readKeptOptions()).filter(([, said]) =>
		TRIED.some((part) => said[part])
	);
	if (kept.length === 0) return { tried: [], namesMissing: false };
	try {
		// The list is large, and most people have said nothing of a service.
		const { openDirectory } = await import('#lib/device/open-directory.ts');
		const { list } = await openDirectory();
		const tried = kept.flatMap(([id, { helped, place, time }]) => {
			const name = list.get(id)?.name;
			return name ? [{ id, name: wordsIn(name, language), said: { helped, place, time } }] : [];
		});
		return { tried, namesMissing: false };
	} catch {
		return { tried: [], namesMissing: true };
	}
}

/** Everything kept here that a summary can be made of; rejects when what is kept cannot be read. */
export async function readKeptHere(language: Language): Promise<Read> {
	const [checkIns, goals, runs, aboutMe, well, moments, plan, tried] = await Promise.all([
		listCheckIns(),
		listGoals(),
		listGuideRuns(),
		readAboutMe(),
		readParts(textsIn('stayingWell')),
		listMoments(),
		readPlan(),
		readTried(language)
	]);
	return { checkIns, goals, runs, aboutMe, stayingWell: textsOf(well), moments, plan, ...tried };
}
