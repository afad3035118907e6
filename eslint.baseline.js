import compat from 'eslint-plugin-compat';
import es from 'eslint-plugin-es-x';

const [{ rules: newerThan2022 }] = [es.configs['flat/restrict-to-es2022']];
// Names that older things have too (lists, zod, Dexie), and syntax that the build takes out.
const known =
	/no-(iterator-prototype-|set-prototype-union|resizable-and|import-attributes|json-modules)/;

/**
 * What the oldest browsers of package.json's "browserslist" lack, for code that runs on phones:
 * everything after ES2022, which Safari 15.4 has whole but for looking behind and static blocks, and what compat knows of.
 */
export const baseline = {
	plugins: { compat, 'es-x': es },
	// Asked for before it is used.
	settings: { 'es-x': { aggressive: true }, polyfills: ['trustedTypes', 'navigator.connection'] },
	rules: {
		...Object.fromEntries(Object.entries(newerThan2022).filter(([rule]) => !known.test(rule))),
		'compat/compat': 'error',
		'es-x/no-class-static-block': 'error',
		'es-x/no-regexp-lookbehind-assertions': 'error',
		'no-restricted-syntax': [
			'error',
			...[
				'checkVisibility',
				'getHTML',
				'hidePopover',
				'moveBefore',
				'requestIdleCallback',
				'setHTMLUnsafe',
				'showPopover',
				'startViewTransition',
				'togglePopover'
			].map((name) => ({
				selector: `CallExpression[callee.property.name='${name}'], CallExpression[callee.name='${name}']`,
				message: `${name}() is newer than the oldest browsers this site is for.`
			})),
			{
				selector:
					"CallExpression[callee.object.name='AbortSignal'][callee.property.name=/^(timeout|any)$/]",
				message: 'Safari 15.4 has neither AbortSignal.timeout() nor AbortSignal.any().'
			}
		]
	}
};
