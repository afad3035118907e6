import type { Circumstance, LifeArea } from '#lib/domain/situation/situation.ts';

/** What a page asks Help to open with. */
export interface AskedHelp {
	/** In words, for Help to say where it comes from. */
	title: string;
	lifeAreas: readonly LifeArea[];
	circumstances: readonly Circumstance[];
	/** Id of the area a card is for; what somebody has said of where they live comes first. */
	area?: string | undefined;
}

// In memory only: it goes into no address and no history.
let asked: AskedHelp | null = null;

export const askForHelp = (what: AskedHelp): void => void (asked = what);

/** What was asked for, once; null when nothing was. */
export function takeAsked(): AskedHelp | null {
	const what = asked;
	asked = null;
	return what;
}
