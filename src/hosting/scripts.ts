import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMED = /(<meta name="scripts" content=")([^"]+)"/;

/** The addresses that a built script asks for as soon as it is read; what it may ask for later is not among them. */
export function importsOf(dir: string, url: string): string[] {
	const text = readFileSync(join(dir, url), 'utf8');
	return [...text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)].map(
		([, to = '']) => new URL(to, `http://build${url}`).pathname
	);
}

/**
 * A built page that names every script it needs. Kit leaves one out where something fetched later
 * needs it too, and the browser would find out only when the others are there.
 */
export function withAllScripts(dir: string, html: string): string {
	const needed = new Set(NAMED.exec(html)?.[2]?.split(' '));
	for (const url of needed) for (const further of importsOf(dir, url)) needed.add(further);
	for (const [, sooner = ''] of html.matchAll(/<link href="([^"]+)" rel="modulepreload"/g))
		needed.delete(sooner);
	return html.replace(NAMED, (_, before: string) => `${before}${[...needed].join(' ')}"`);
}
