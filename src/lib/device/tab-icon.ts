const SIZE = 64;
const MOST = 99;

const icon = () => document.querySelector<HTMLLinkElement>('link[rel="icon"]');
let own: { href: string; type: string } | undefined;
let latest = 0;

/** Shows in the tab's icon how many new ones wait; the icon alone for none, or where a browser cannot draw. */
export async function showCountInTab(count: number): Promise<void> {
	const link = icon();
	if (!link) return;
	own ??= { href: link.href, type: link.type };
	latest = count;
	const drawn = count > 0 ? await withCount(own.href, count).catch(() => null) : null;
	// Another count may have come while this one was drawn.
	if (latest !== count) return;
	link.type = drawn ? 'image/png' : own.type;
	link.href = drawn ?? own.href;
}

async function withCount(href: string, count: number): Promise<string | null> {
	const image = new Image();
	image.src = href;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = SIZE;
	const pen = canvas.getContext('2d');
	if (!pen) return null;
	pen.drawImage(image, 0, 0, SIZE, SIZE);
	pen.fillStyle = '#8a1c1c';
	pen.beginPath();
	pen.arc(SIZE * 0.66, SIZE * 0.66, SIZE * 0.34, 0, 2 * Math.PI);
	pen.fill();
	pen.fillStyle = '#ffffff';
	pen.font = `bold ${count > 9 ? 30 : 38}px sans-serif`;
	pen.textAlign = 'center';
	pen.textBaseline = 'middle';
	pen.fillText(String(Math.min(count, MOST)), SIZE * 0.66, SIZE * 0.68);
	return canvas.toDataURL('image/png');
}
