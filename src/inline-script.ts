// Runs inside every page before anything is painted, also on pages that ship no other script.
(() => {
	// Put in by the build: src/hosting/inline-script.ts.
	const LANGUAGES: readonly string[] = __LANGUAGES__;
	const pageAddress = __PAGE_ADDRESS__;
	const root = document.documentElement;
	delete root.dataset.cannot; // it stands in the page for browsers that run no script at all
	/** What is kept under a key, which becomes a value first, or goes for an empty one. */
	const stored = (area: 'localStorage' | 'sessionStorage', key: string, value?: string) => {
		try {
			if (value) window[area][key] = value;
			else if (value === '') delete window[area][key];
			return window[area][key] as string | undefined;
		} catch {
			return; // storage is switched off: no example, and the cover stands in this page alone
		}
	};
	try {
		Object.assign(root.dataset, JSON.parse(stored('localStorage', 'look') ?? '{}'));
	} catch {
		// a broken setting must not stop the page
	}
	if (root.dataset.aloud) import(__READ_ALOUD__).catch(() => undefined);

	// The scripts and the styles they wait for come once the page is painted; on a first visit the typeface comes after them.
	const scripts = document.querySelector<HTMLMetaElement>('meta[name=scripts]')?.content.split(' ');
	if (scripts && !navigator.serviceWorker?.controller) root.dataset.face = 'later';
	// Each sets out in a turn of its own, so that a key or a tap is answered between two.
	const setOut = (href: string): void => {
		const how = /css$/.test(href) && { rel: 'preload', as: 'style', crossOrigin: '' };
		const link = document.createElement('link');
		document.head.append(Object.assign(link, { href, rel: 'modulepreload' }, how));
	};
	const setAllOut = () => scripts?.forEach((href) => setTimeout(setOut, 0, href));
	requestAnimationFrame(() => setTimeout(setAllOut));

	// A page that does not come alive stays as it arrived and says so: else Kit would leave it blank.
	let arrived: Node | undefined;
	const { pathname } = location;
	const isWhole = (): boolean => !!document.querySelector('main h1');
	const stayAsArrived = (): void => {
		if ('alive' in root.dataset && isWhole()) return;
		const gone = arrived && !isWhole();
		if (arrived && gone) {
			// Gone while going on to another page: that one is asked for as a whole.
			if (location.pathname !== pathname) return location.reload();
			document.body.replaceWith(arrived);
		}
		delete root.dataset.alive;
		delete root.dataset.face;
		// What was put back has no script behind it, so nothing takes this back: src/lib/device/alive.ts.
		if (root.dataset.cannot !== 'stays') root.dataset.cannot = gone ? 'stays' : '';
		// Whoever has tapped already sees why nothing came of it.
		if (root.dataset.tapped) scrollTo(0, 0);
	};
	if (scripts) {
		// Just before the app touches the page: src/hooks.client.ts.
		addEventListener('arrived', () => (arrived = document.body.cloneNode(true)));
		for (const kind of ['error', 'unhandledrejection'])
			addEventListener(kind, () => setTimeout(stayAsArrived, 1000));
		addEventListener('DOMContentLoaded', () => {
			const look = new MutationObserver(() => isWhole() || stayAsArrived());
			look.observe(document.body, { childList: true });
			setTimeout(stayAsArrived, 20_000);
		});
	}

	// Of all tabs, and of this one alone.
	const left = (value?: string) => stored('localStorage', 'left', value);
	const example = (value?: string) => stored('sessionStorage', 'example', value);
	if (example()) root.dataset.example = '';

	if (location.pathname === '/') {
		const tags = [stored('localStorage', 'language'), ...navigator.languages];
		const wanted = tags.map((tag) => tag?.split('-')[0]);
		location.replace(`/${wanted.find((tag) => tag && LANGUAGES.includes(tag)) ?? LANGUAGES[0]}/`);
	}

	// The page for an address nobody knows: it may be one of ours with something put behind it.
	if (document.querySelector('meta[name=not-here]')) {
		const path = pageAddress(location.pathname);
		if (path !== location.pathname) location.replace(path + location.search);
	}

	// Leave: hide at once in every tab, forget the key, then go. Back shows the cover, never the page.
	const BLANK = '\u200b';
	const blank = (): void => {
		if (document.title !== BLANK) document.title = BLANK;
	};
	const cover = (): void => {
		// A page that comes alive behind the cover would put its title back.
		new MutationObserver(blank).observe(root, { childList: true, subtree: true });
		root.dataset.left = '';
		blank();
	};
	const leave = (heard?: unknown): void => {
		if (heard && 'left' in root.dataset) return; // others are told in two ways, and leave at the first
		cover();
		root.dataset.left = 'now'; // nothing at all is the quickest to draw; the way back follows
		// Other tabs hear a change; it stays for those that sleep or are elsewhere.
		if (!heard) left('1');
		const go = (): void => {
			if (root.dataset.left !== 'now') return;
			cover();
			example('');
			dispatchEvent(new Event('leave'));
			location.replace(__LEAVE_TO__);
		};
		// To go is slower than to hide: the cover is drawn first, and waited for only where it can be seen.
		if (document.hidden) go();
		requestAnimationFrame(() => setTimeout(go));
		setTimeout(go, 500);
	};
	addEventListener('storage', ({ key, newValue }) => key === 'left' && newValue && leave(newValue));
	// Whoever opens a page anew means to; who comes back to one, or has it brought back, may not.
	if ((performance.navigation as PerformanceNavigation | undefined)?.type === 0) left('');
	if (left()) cover();
	addEventListener('pageshow', () => {
		if (left()) cover();
		// A page brought back as it was, from before or within the example, would show the wrong person.
		else if (!example() === 'example' in root.dataset) location.reload();
	});

	addEventListener(
		'click',
		(event) => {
			const target = event.target instanceof Element ? event.target : null;
			if (target?.closest('[data-leave]')) {
				event.preventDefault();
				event.stopPropagation();
				leave();
			} else if (target?.closest('[data-return]')) {
				left('');
				location.reload();
			} else if (target?.closest('[data-print]')) {
				print();
			}
			// Links lead on by themselves where the app cannot.
			if ('cannot' in root.dataset) return event.stopPropagation();
			const turn = target?.closest<HTMLAnchorElement>('[data-example-open], [data-example-end]');
			if (turn) {
				event.preventDefault();
				event.stopPropagation();
				example('exampleOpen' in turn.dataset ? '1' : '');
				location.assign(turn.href);
			} else if ('example' in root.dataset && target?.closest('a[hreflang]')) {
				// The other language's words come with a new page.
				event.stopPropagation();
			}
			// A tap made before the page is alive is kept for it.
			const tapped = target?.closest<HTMLElement>('[data-keep-tap]')?.dataset.keepTap;
			if (tapped && !('alive' in root.dataset)) root.dataset.tapped = tapped;
		},
		true
	);

	// Shift three times within five seconds, as research for GOV.UK settled on; not as a modifier.
	let [presses, alone, timer] = [0, false, 0];
	for (const kind of ['keydown', 'pointerdown', 'wheel'])
		addEventListener(kind, (event) => {
			alone = (event as KeyboardEvent).key === 'Shift';
			if (!alone) presses = 0;
		});
	addEventListener('keyup', (event) => {
		if (event.key !== 'Shift' || !alone) return;
		alone = false;
		clearTimeout(timer);
		timer = setTimeout(() => (presses = 0), 5000) as unknown as number;
		if ((presses += 1) === 3) leave();
	});

	// A build does not know where it will stand: the address to pass on is filled in where it is read.
	addEventListener('DOMContentLoaded', () => {
		for (const place of document.querySelectorAll('[data-address]'))
			place.textContent = location.origin;
		for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-pass-on]'))
			link.href += encodeURIComponent(location.origin);
		// What should have been read again by now says so, whenever the page was built.
		for (const note of document.querySelectorAll<HTMLElement>('[data-passes]'))
			note.hidden = String(note.dataset.passes) >= new Date().toISOString().slice(0, 10);
		// The numbers of the nation a person said they live in come first.
		const own = document.querySelector(`[data-by-nation] > [data-nation='${root.dataset.nation}']`);
		own?.parentElement?.prepend(own);
	});
	// The browser offers to install once, on whatever page is open; Me makes use of it.
	addEventListener('beforeinstallprompt', (event) => {
		event.preventDefault();
		window.installPrompt = event;
	});
	// Pages without other script still make the site work offline from the first visit.
	addEventListener('load', () => {
		const noneHere = scripts || __KIOSK__ || stored('sessionStorage', 'borrowed');
		if (noneHere || !('serviceWorker' in navigator)) return;
		const url = '/service-worker.js';
		const policy = window.trustedTypes?.createPolicy('app-worker', { createScriptURL: () => url });
		const at = policy?.createScriptURL(url) ?? url;
		navigator.serviceWorker.register(at, { updateViaCache: 'none' }).catch(() => undefined);
	});
})();
