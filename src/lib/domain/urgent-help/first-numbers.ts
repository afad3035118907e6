import type { Nation } from '../site/area.ts';

/** One number to press, as people read it: `option` is what to choose there or its name with it, `body` the word to text, `name` whose it is. */
export interface FirstNumber {
	href: string;
	number: string;
	option: string | null;
	body: string;
	name: string;
}

/** The few numbers that come first wherever somebody lives, and those of each nation. */
export interface FirstNumbers {
	emergency: FirstNumber[];
	listening: FirstNumber[];
	/** For whoever said an age under 19, by name. */
	under19: FirstNumber[];
	byNation: Record<Nation, FirstNumber[]>;
	/** Nations of the site’s areas, for whoever has not said where they live. */
	nations: Nation[];
}
