// Reads a page aloud. The inline script brings it to every page once it is asked for under Me, also to
// those that ship no other script: /read-aloud.js of the built site, see src/hosting/read-aloud.ts.
import { makeBar, type Words } from './read-aloud/bar.ts';
import { passagesIn, type Passage } from './read-aloud/passages.ts';
import { Reader } from './read-aloud/reader.ts';
import { voiceFor } from './read-aloud/voices.ts';

const allWords = import.meta.glob<Words>('/src/locales/*/read-aloud.json', {
	eager: true,
	import: 'default'
});
const RULES = [
	'.aloud{padding:0 .9rem;background:var(--paper);border-bottom:1px solid var(--line)}',
	'.aloud [hidden]{display:none}',
	// A line of its own kind: what has the focus is framed by a whole one.
	'@media screen{[data-reading]{outline:3px dashed var(--ink);outline-offset:.25rem;background:var(--sun-wash)}}',
	'html[data-aloud]{scroll-padding-top:10rem}'
];
const BARS_PX = 120;
const PRESSED = 'a,button,input,label,select,textarea,summary';

const root = document.documentElement;
const speech = 'speechSynthesis' in window ? speechSynthesis : undefined;
// A page may be in another language than the frame around it.
const language = () => document.querySelector('main h1')?.closest<HTMLElement>('[lang]')?.lang;
const voice = () => voiceFor(speech?.getVoices() ?? [], language() ?? root.lang);
const main = () => document.querySelector('main');
const isLeft = () => 'left' in root.dataset;

let end: (() => void) | undefined;

function begin(): void {
	const top = document.querySelector('[data-app] > .top');
	if (!top) return;
	const words = allWords[`/src/locales/${root.lang}/read-aloud.json`] ?? {};
	const trouble = voice() ? undefined : speech ? words['no-voice'] : words['no-speech'];
	let marked: Element | undefined;
	const show = (now: Passage | undefined) => {
		marked?.removeAttribute('data-reading');
		marked = now?.element;
		bar.show(now !== undefined);
		if (!marked) return;
		marked.setAttribute('data-reading', '');
		const { top: above, bottom } = marked.getBoundingClientRect();
		if (above < BARS_PX || bottom > innerHeight - BARS_PX)
			marked.scrollIntoView({ block: 'center' });
	};
	const passages = () => {
		const part = main();
		return part && !isLeft() ? passagesIn(part) : [];
	};
	const reader = speech && new Reader(speech, voice, passages, show);
	const bar = makeBar(words, trouble, {
		toggle: () => {
			if (reader?.reading) reader.stop();
			// From where the person has got to.
			else reader?.start(({ element }) => element.getBoundingClientRect().bottom > BARS_PX);
		},
		step: (by) => reader?.step(by)
	});
	top.append(bar.element);
	const stop = () => reader?.stop();
	const fromHere = ({ target }: MouseEvent) => {
		if (!(target instanceof Element) || target.closest(PRESSED) || String(getSelection())) return;
		if (main()?.contains(target) && target !== main() && target.textContent?.trim())
			reader?.start(({ element }) => element === target || element.contains(target));
	};
	const looking = new MutationObserver(() => reader?.look());
	looking.observe(document.body, { childList: true, characterData: true, subtree: true });
	if (trouble === undefined) addEventListener('click', fromHere);
	for (const going of ['leave', 'pagehide']) addEventListener(going, stop);
	end = () => {
		looking.disconnect();
		stop();
		bar.element.remove();
		removeEventListener('click', fromHere);
		for (const going of ['leave', 'pagehide']) removeEventListener(going, stop);
		end = undefined;
	};
}

let followed = '';

/** Comes and goes with the setting, in the language of the page, never before the page's own scripts. */
function follow(): void {
	const alive = 'alive' in root.dataset || !document.querySelector('meta[name=scripts]');
	const wanted = 'aloud' in root.dataset && alive ? root.lang : '';
	// The settings are set anew now and then, and are the same.
	if (wanted === followed) return;
	followed = wanted;
	end?.();
	if (wanted) begin();
}

/** Some browsers find their voices late. */
function lookAgain(): void {
	if (document.querySelector('[data-reading]')) return;
	followed = '';
	end?.();
	follow();
}

function start(): void {
	const styles = document.styleSheets[0];
	for (const rule of RULES) styles?.insertRule(rule, styles.cssRules.length);
	new MutationObserver(follow).observe(root, {
		attributeFilter: ['lang', 'data-aloud', 'data-alive']
	});
	speech?.addEventListener?.('voiceschanged', lookAgain);
	follow();
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
