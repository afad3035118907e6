/** What ids are called in one language, for files to read. */
export interface Labels {
	checkIns: Record<
		string,
		{ title: string; items: Record<string, string>; choices: Record<string, string> }
	>;
	guides: Record<
		string,
		{ title: string; steps: Record<string, { title: string; names: Record<string, string> }> }
	>;
	plan: Record<string, string>;
	aboutMe: Record<string, string>;
	stayingWell: Record<string, string>;
}

/** The few words that stand between what a person wrote. */
export interface ReadWords {
	different: string;
	yes: string;
	none: string;
}
