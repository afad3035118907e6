/**
 * The path of a page as the site writes it, for one as people pass it on: `//EN/Plan/index.html` and
 * `/en/plan).` are `/en/plan/`. It begins and ends with a slash, and never says that there is such a page.
 * It uses nothing outside itself: the build also writes it into the inline script.
 */
export function pageAddress(path: string): string {
	let plain = path;
	try {
		plain = decodeURIComponent(path);
	} catch {
		// half of a code at its end: taken as it is
	}
	// What a sentence puts behind an address, or a mail around it.
	const parts = plain
		.toLowerCase()
		.replace(/[\s\p{P}\p{S}]+$/u, '')
		.replace(/(\/index)?\.html?$|\/index$/, '')
		.split(/[/\\]+/)
		.filter((part) => part !== '');
	return parts.length > 0 ? `/${parts.join('/')}/` : '/';
}
