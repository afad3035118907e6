import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { codePath, codePicture, QUIET } from './code.ts';

const ADDRESS = 'https://waymark.somewhere-council.gov.uk/cy/card/#avpj4q9bd';

/** Darkness (0 to 1) at a point of a code, in modules. */
function darkness(text: string): (x: number, y: number) => number {
	const { path } = codePath(text);
	const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
	return (x, y) => (dark.has(`${Math.floor(x)} ${Math.floor(y)}`) ? 1 : 0);
}

/** A photo of a code, `width` pixels wide: what stands at each pixel is said in modules, then blurred. */
function photo(
	text: string,
	width: number,
	at: (x: number, y: number) => [number, number],
	{ blur = 0, light = () => 1 }: { blur?: number; light?: (x: number, y: number) => number } = {}
): Uint8ClampedArray {
	const dark = darkness(text);
	const grey = new Float64Array(width * width);
	for (let y = 0; y < width; y += 1)
		for (let x = 0; x < width; x += 1)
			grey[y * width + x] =
				(225 - 200 * dark(...at(x / width, y / width))) * light(x / width, y / width);
	const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
	for (let y = 0; y < width; y += 1)
		for (let x = 0; x < width; x += 1) {
			let [sum, count] = [0, 0];
			for (let dy = -blur; dy <= blur; dy += 1)
				for (let dx = -blur; dx <= blur; dx += 1) {
					const [px, py] = [x + dx, y + dy];
					if (px < 0 || py < 0 || px >= width || py >= width) continue;
					sum += grey[py * width + px] ?? 0;
					count += 1;
				}
			pixels.fill(sum / count, (y * width + x) * 4, (y * width + x) * 4 + 3);
		}
	return pixels;
}

const read = (pixels: Uint8ClampedArray, width: number) => jsQR(pixels, width, width)?.data;
const { size } = codePath(ADDRESS);
const whole = size + 2 * QUIET;

// 30 mm, the smallest it is printed.
test.each([200, 300])('another reader reads it as printed with %i dots an inch', (dots) => {
	const width = Math.round((30 / 25.4) * dots);
	const straight = (x: number, y: number): [number, number] => [
		x * whole - QUIET,
		y * whole - QUIET
	];
	expect(read(photo(ADDRESS, width, straight), width)).toBe(ADDRESS);
});

test.each([
	['turned', 0.25, 0],
	['seen from the side', 0, 0.25],
	['both', -0.2, 0.2]
])(
	'another reader reads it from a photo: %s, blurred, with light from one side',
	(_, turn, lean) => {
		const width = 360;
		const askew = (x: number, y: number): [number, number] => {
			const [cx, cy] = [(x - 0.5) * 1.5, (y - 0.5) * 1.5];
			const far = 1 + lean * cx;
			const [rx, ry] = [
				cx * Math.cos(turn) - cy * Math.sin(turn),
				cx * Math.sin(turn) + cy * Math.cos(turn)
			];
			return [(rx / far + 0.5) * whole - QUIET, (ry / far + 0.5) * whole - QUIET];
		};
		const pixels = photo(ADDRESS, width, askew, { blur: 1, light: (x) => 0.65 + 0.35 * x });
		expect(read(pixels, width)).toBe(ADDRESS);
	}
);

test('the picture to keep is the same code, with its white edge', () => {
	const picture = codePicture(ADDRESS);
	expect(picture).toContain(codePath(ADDRESS).path);
	expect(picture).toContain(`viewBox="-4 -4 ${whole} ${whole}"`);
});
