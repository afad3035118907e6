import { encode } from 'uqr';

/** White modules that a reader needs around a code. */
export const QUIET = 4;

/** A QR code of a text as the path of an SVG, `size` modules wide; a quarter of it may be worn off. */
export function codePath(text: string): { size: number; path: string } {
	const { size, data } = encode(text, { ecc: 'Q', border: 0 });
	const path = data
		.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
		.join('');
	return { size, path };
}

/** The same as a picture to keep, in millimetres. */
export function codePicture(text: string, width = 40): string {
	const { size, path } = codePath(text);
	const whole = size + 2 * QUIET;
	const box = `viewBox="${-QUIET} ${-QUIET} ${whole} ${whole}" width="${width}mm" height="${width}mm"`;
	const ground = `<path d="M${-QUIET} ${-QUIET}h${whole}v${whole}H${-QUIET}z" fill="#fff"/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" ${box} shape-rendering="crispEdges">${ground}<path d="${path}"/></svg>\n`;
}
