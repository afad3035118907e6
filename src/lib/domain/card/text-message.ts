// The signs of GSM 03.38 that are no plain letters, digits or spaces; those after the bar count twice.
const PLAIN = /^[\w\s@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà€^{}\\[\]~|]*$/;
const TWICE = /[€^{}\\[\]~|]/g;

/**
 * How many text messages a text is sent as: 160 signs fit in one, 70 where any sign is beyond the plain
 * alphabet of phones (ŵ, ŷ, curly quotes); in longer ones each part holds 153 or 67.
 */
export function textMessages(text: string): number {
	const plain = PLAIN.test(text);
	const signs = text.length + (plain ? (text.match(TWICE)?.length ?? 0) : 0);
	const [one, part] = plain ? [160, 153] : [70, 67];
	return signs <= one ? 1 : Math.ceil(signs / part);
}
