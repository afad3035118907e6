declare global {
	/** The minified src/inline-script.ts, put in by vite.config.ts. */
	const __INLINE_SCRIPT__: string;
	/** Tags of the languages that the site is shown in; undefined outside a build. */
	const __LANGUAGES__: readonly [string, ...string[]];
	/** Whether the site is shown in a language that is not complete. */
	const __PARTIAL__: boolean;
	/** Whether one of them is written from right to left. */
	const __RTL__: boolean;
	/** Figures that sentences name, by the name of their gap: src/hosting/figures.ts. */
	const __FIGURES__: Record<string, string>;
	/** The function of src/lib/domain/site/page-address.ts, for the inline script. */
	const __PAGE_ADDRESS__: (path: string) => string;
	/** Where Leave goes, for the inline script. */
	const __LEAVE_TO__: string;
	/** Where the script stands that reads aloud, for the inline script. */
	const __READ_ALOUD__: string;
	/** The site that SITE names, checked by src/hosting/site.ts. */
	const __SITE__: import('./hosting/site.ts').ChosenSite;
	/** Whether the site is for machines that everybody uses: nothing is kept on them. */
	const __KIOSK__: boolean;
	/** The services for whole nations, for pages that name some: src/directory/site-bundle.ts. */
	const __NATIONAL__: import('#lib/domain/directory/service.ts').Service[];
	/** The demonstration team of this machine; empty in production and where none was made. */
	const __DEMONSTRATION_TEAMS__: import('#lib/domain/site/team.ts').Team[];
	/** Origin of the receiver (WAYMARK_RECEIVER); empty where the build has none. */
	const __RECEIVER__: string;
	/** What a licence holder's folder gives the build (WAYMARK_LICENSED); empty without one. */
	const __LICENSED_PACKS__: {
		instrument: import('#lib/domain/check-in/instrument.ts').Instrument;
		words: Partial<
			Record<
				import('#lib/domain/site/language.ts').Language,
				import('#lib/domain/check-in/instrument-words.ts').InstrumentWords
			>
		>;
	}[];

	/** The part of Trusted Types that is used; TypeScript's DOM library has none of it. */
	interface TrustedTypePolicyFactory {
		createPolicy(
			name: string,
			rules: { createScriptURL: (url: string) => string }
		): { createScriptURL(url: string): string };
	}
	interface Window {
		trustedTypes?: TrustedTypePolicyFactory;
		/** The browser's offer to install, kept by src/inline-script.ts. */
		installPrompt?: Event;
		/** Texts, what a browser's translation put in their place, and what they said; noted by src/hooks.client.ts. */
		swaps: [text: Text, shown: Element, was: string][];
	}

	namespace App {
		interface Locals {
			/** The language of the frame around a page, and of its address. */
			shown: import('#lib/domain/site/language.ts').Language;
		}
		interface PageState {
			/** What is opened over the page (an option, a result); never in the address. */
			open?: string;
			/** The place in a check-in, so that Back goes to the statement before. */
			at?: number;
			/** The code of the card that led here. */
			card?: string;
			/** The screen of a goal that is open, so that Back goes to the screen before. */
			screen?: string;
		}
	}
}

export {};
