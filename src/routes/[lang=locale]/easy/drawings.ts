/** A simple picture on 48 by 48, in the line of the house's icons: what is filled, then lines on top of it. */
type Drawing = [filled: string, lines?: string];

const circle = (x: number, y: number, r: number) =>
	`M${x} ${y - r}a${r} ${r} 0 1 1 0 ${2 * r} ${r} ${r} 0 0 1 0-${2 * r}z`;
const phone =
	'M14 6h7l4 10-5 4c2 4 5 6 9 8l4-5 9 4v8a4 4 0 0 1-4 4C22 38 11 26 10 10a4 4 0 0 1 4-4z';
const pin = `M24 44C14 33 9 26 9 19a15 15 0 0 1 30 0c0 7-5 14-15 25z`;
const house = 'M11 20 24 9l13 11v22H11z';
const cross = 'M18 8h12v10h10v12H30v10H18V30H8V18h10z';

export const DRAWINGS = {
	signpost: ['M24 9h13l5 5-5 5H24zM24 23H11l-5 5 5 5h13z', 'M24 4v40M16 44h16'],
	sun: [
		circle(24, 24, 9),
		'M24 4v5M24 39v5M4 24h5M39 24h5M10 10l3 3M35 35l3 3M38 10l-3 3M13 35l-3 3'
	],
	tick: ['M8 8h32v32H8z', 'M15 24l7 7 12-14'],
	people: [
		`${circle(16, 15, 6)}M4 41c0-9 5-15 12-15s12 6 12 15zM32 30c6 0 11 4 12 11H32z${circle(34, 20, 5)}`
	],
	device: [
		'M14 4h20a3 3 0 0 1 3 3v34a3 3 0 0 1-3 3H14a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z',
		'M19 22h10v8H19zM21 22v-3a3 3 0 0 1 6 0v3M22 38h4'
	],
	eye: ['M4 24c5-8 12-12 20-12s15 4 20 12c-5 8-12 12-20 12S9 32 4 24z', circle(24, 24, 6)],
	letter: ['M4 11h40v27H4z', 'M4 13l20 15 20-15'],
	'no-doctor': [cross, 'M5 43 43 5'],
	doctor: [cross],
	stop: ['M16 5h16l11 11v16L32 43H16L5 32V16z', 'M15 24h18'],
	music: [`${circle(13, 36, 6)}${circle(35, 32, 6)}`, 'M19 36V11l22-5v26M19 19l22-5'],
	waves: [
		'',
		'M4 16c5-5 9-5 13 0s9 5 14 0 9-5 13 0M4 27c5-5 9-5 13 0s9 5 14 0 9-5 13 0M4 38c5-5 9-5 13 0s9 5 14 0 9-5 13 0'
	],
	bed: ['M20 22h18a6 6 0 0 1 6 6v6H20zM12 20a5 5 0 1 1 0 10 5 5 0 0 1 0-10z', 'M4 12v28M4 34h40v6'],
	house: [house, 'M5 25 24 8l19 17M20 42V30h8v12'],
	money: [circle(24, 24, 19), 'M31 18a7 7 0 0 0-12 4c0 4 2 7-1 11h14M15 26h11'],
	talk: ['M5 7h27v19H18l-8 7v-7H5z', 'M38 17h5v18h-4v6l-7-6H21v-3'],
	near: [pin, circle(24, 19, 6)],
	nobody: [pin, 'M7 7l34 34'],
	choice: ['', 'M5 24l6 6 10-13M29 17l13 13M42 17 29 30'],
	phone: [phone],
	pencil: ['M8 40l3-10L32 9l7 7-21 21z', 'M27 14l7 7'],
	clock: [circle(24, 24, 19), 'M24 12v12l8 5'],
	calendar: ['M6 10h36v32H6z', 'M6 19h36M15 5v9M33 5v9M14 27h4M30 27h4M14 35h4'],
	danger: ['M24 6 44 41H4z', 'M24 18v11M24 35v1'],
	message: ['M5 8h38v24H22l-9 9v-9H5z', 'M14 17h20M14 24h12'],
	one: [circle(24, 24, 19), 'M19 19l6-4v19'],
	steps: ['M4 43h40V13h-9v10H25v10H14v10z'],
	press: ['M20 44c-6-5-10-11-10-14 0-3 4-3 6-1l4 4V11a3 3 0 0 1 6 0v13l9 2c4 1 6 3 5 7l-2 11z']
} as const satisfies Record<string, Drawing>;
export type DrawingName = keyof typeof DRAWINGS;
