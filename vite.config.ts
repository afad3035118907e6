import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { directoryInBuild } from './src/directory/in-build.ts';
import { nationalServices } from './src/directory/site-bundle.ts';
import { baseline } from './src/hosting/baseline.ts';
import { demonstrationTeams } from './src/hosting/demonstration.ts';
import { needLicences } from './src/hosting/feed-licences.ts';
import { figures } from './src/hosting/figures.ts';
import { needWhatPeopleNeed } from './src/hosting/for-people.ts';
import { inlineScript } from './src/hosting/inline-script.ts';
import { readLicensed } from './src/hosting/licensed.ts';
import { palettesCss } from './src/hosting/colours.ts';
import { ownIcon } from './src/hosting/own-icon.ts';
import { shell } from './src/hosting/preloads.ts';
import { readAloud } from './src/hosting/read-aloud.ts';
import { receiverOrigin } from './src/hosting/receiver-origin.ts';
import { shellStyles } from './src/hosting/shell-styles.ts';
import { chosenSite } from './src/hosting/site.ts';
import { i18nextTakesLess, kitTakesLess } from './src/hosting/takes-less.ts';
import { isComplete, languageFacts } from './src/lib/domain/site/language.ts';
import { writingCss } from './src/hosting/writing.ts';

// The folder of an organisation that holds a licence; a wrong one stops the build and is named.
const licensed = process.env.WAYMARK_LICENSED;
const today = new Date().toISOString().slice(0, 10);
const chosen = chosenSite(process.env);
const inline = await inlineScript();

// Only what is built can reach people; whoever develops or tests has the demonstration.
const forPeople: Plugin = {
	name: 'for-people',
	config(_, { command }) {
		if (command === 'serve') process.env.WAYMARK_DEMONSTRATION = '1';
		return {
			define: {
				__DEMONSTRATION_TEAMS__: JSON.stringify(demonstrationTeams(process.env)),
				__RECEIVER__: JSON.stringify(receiverOrigin(process.env))
			}
		};
	},
	// Not before: what only reads this file builds nothing.
	buildStart() {
		needWhatPeopleNeed(chosen.site, process.env);
		needLicences(chosen.site, process.env);
	}
};

// app.css asks for what a site chooses where it belongs among its rules.
const chosenStyles: Plugin = {
	name: 'chosen-styles',
	enforce: 'pre',
	transform: (code, id) =>
		/\/src\/app\.css/.test(id)
			? code
					.replace('@colours;', () => palettesCss(chosen.site))
					.replace('@writing;', () => writingCss(chosen.site.languages))
			: undefined
};

// Words that come apart come into the build for the languages it is shown in; else all of them are kept on each device.
const { languages } = chosen.site;
const folders = languages.length > 1 ? `{${languages.join(',')}}` : languages[0];
const chosenWords: Plugin = {
	name: 'chosen-words',
	enforce: 'pre',
	transform: (code, id) =>
		/\/src\/(lib\/i18n\/apart-words|read-aloud)\.ts/.test(id)
			? code.replace('/src/locales/*/', `/src/locales/${folders}/`)
			: undefined
};

// Features.LightDark of lightningcss: no colour here is said by light-dark(), which it would make up for in every theme.
const LIGHT_DARK = 1 << 20;

export default defineConfig({
	plugins: [
		forPeople,
		chosenStyles,
		chosenWords,
		ownIcon,
		readAloud,
		directoryInBuild(chosen.site),
		sveltekit(),
		kitTakesLess,
		i18nextTakesLess,
		shell,
		shellStyles
	],
	define: {
		__INLINE_SCRIPT__: JSON.stringify(inline),
		__LANGUAGES__: JSON.stringify(chosen.site.languages),
		__PARTIAL__: JSON.stringify(!chosen.site.languages.every(isComplete)),
		__RTL__: JSON.stringify(chosen.site.languages.some((one) => languageFacts(one).dir === 'rtl')),
		__FIGURES__: JSON.stringify(figures()),
		__SITE__: JSON.stringify(chosen),
		__KIOSK__: JSON.stringify(chosen.site.kiosk),
		// Tests bring services of their own, and have to run where a language still lacks the words.
		__NATIONAL__: JSON.stringify(process.env.VITEST ? [] : nationalServices(chosen.site)),
		__LICENSED_PACKS__: JSON.stringify(
			licensed ? readLicensed(licensed, today, chosen.site).packs : []
		)
	},
	css: { lightningcss: { exclude: LIGHT_DARK } },
	build: {
		// What the oldest browsers know, class static blocks apart, which the tests look for: told their
		// versions, the bundler would write each private field out as a map, 2.8 kB in all.
		target: 'es2022',
		// Also keeps the ranges of media queries as they are written, which the minifier would shorten.
		cssTarget: baseline(),
		// Making a schema does nothing else: a page that reads nothing with it leaves it and zod out.
		// Svelte's warnings are for whoever develops; a person's console says nothing.
		rolldownOptions: { treeshake: { manualPureFunctions: ['z', 'console.warn'] } },
		modulePreload: {
			resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css'))
		}
	},
	resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
	test: {
		include: ['src/**/*.test.ts', 'tests/repository/**/*.test.ts'],
		environment: 'node',
		// By itself Vitest leaves a core free, which on two cores is half of them.
		maxWorkers: '100%',
		env: { WAYMARK_DEMONSTRATION: '1' },
		testTimeout: 20_000
	}
});
