/** What Chromium hands over when the app can be installed by a button. */
interface InstallPrompt extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}
/** `done` when it runs as an app; `button` when the browser lets us ask; else the person's own steps. */
export type InstallWay = 'done' | 'button' | 'apple' | 'menu';

/** How this browser installs: what it says of itself, and whether it has offered a prompt. */
export function installWay(
	browser: { userAgent: string; maxTouchPoints: number; standalone?: boolean },
	runsAsApp: boolean,
	offered: boolean
): InstallWay {
	if (runsAsApp || browser.standalone) return 'done';
	if (offered) return 'button';
	const { userAgent, maxTouchPoints } = browser;
	// An iPad says that it is a Mac.
	const touchMac = /Macintosh/.test(userAgent) && maxTouchPoints > 1;
	return /iPhone|iPad|iPod/.test(userAgent) || touchMac ? 'apple' : 'menu';
}

let prompt = $state.raw<InstallPrompt>();
let way = $state<InstallWay>();

/** How the app gets onto the home screen here; undefined until looked at. */
export const install = {
	get way() {
		return way;
	},
	/** Shows the browser's own question; it can be shown once only. */
	async ask() {
		const asked = prompt;
		prompt = undefined;
		delete window.installPrompt;
		const { outcome } = (await asked?.prompt()) ?? {};
		if (outcome === 'accepted') way = 'done';
		else look();
	}
};

function look() {
	const runsAsApp = matchMedia('(display-mode: standalone)').matches;
	way = installWay(navigator, runsAsApp, prompt !== undefined);
}

/** Takes up the browser's offer, whether it has come already or comes later. */
export function startInstall(): void {
	if (way) return;
	prompt = window.installPrompt as InstallPrompt | undefined;
	look();
	addEventListener('beforeinstallprompt', (event) => {
		prompt = event as InstallPrompt;
		look();
	});
	addEventListener('appinstalled', () => (way = 'done'));
}
