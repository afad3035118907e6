/**
 * The file of the site that SITE names, from the repository's root; `default` without one.
 * Throws one plain sentence when `isThere` does not find it.
 */
export function siteFile(name: string | undefined, isThere: (path: string) => boolean): string {
	const path = `src/content/sites/${name || 'default'}.json`;
	// A dot or a slash would lead to words or out of the folder.
	if ((name && !/^[a-z0-9-]+$/.test(name)) || !isThere(path))
		throw new Error(`SITE is "${name || 'default'}", and there is no site file ${path}.`);
	return path;
}
