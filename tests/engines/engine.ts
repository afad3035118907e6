/** One browser with one page open, in the few words that every kind of driver has. */
export interface Engine {
	readonly name: string;
	readonly version: string;
	/** Opens an address and resolves when the page has loaded; rejects where nothing answers. */
	goTo(address: string): Promise<void>;
	/** Runs a script in the page, awaits what it gives, and returns it as JSON would carry it. */
	evaluate(script: string): Promise<unknown>;
	/** Presses and lets go at a place in CSS pixels of the window. */
	tap(x: number, y: number): Promise<void>;
	/** Types as on a keyboard, into whatever has the focus. */
	type(text: string): Promise<void>;
	back(): Promise<void>;
	close(): Promise<void>;
}

/** The size of the page in CSS pixels: a phone's, as far as the engine goes that small. */
export const SIZE = { width: 400, height: 800 };

/** What a mouse does, as both WebDrivers put it. */
export const pressAt = (x: number, y: number): object[] => [
	{
		type: 'pointer',
		id: 'mouse',
		parameters: { pointerType: 'mouse' },
		actions: [
			{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
			{ type: 'pointerDown', button: 0 },
			{ type: 'pointerUp', button: 0 }
		]
	}
];

/** What a keyboard does, as both WebDrivers put it. */
export const keysOf = (text: string): object[] => [
	{
		type: 'key',
		id: 'keyboard',
		actions: [...text].flatMap((value) => [
			{ type: 'keyDown', value },
			{ type: 'keyUp', value }
		])
	}
];

/** Resolves with the first match in what a program says, or rejects when it ends before that. */
export function heard(
	streams: NodeJS.ReadableStream[],
	pattern: RegExp,
	seconds = 60
): Promise<string> {
	return new Promise((resolve, reject) => {
		let told = '';
		const late = setTimeout(
			() => reject(new Error(`It never said ${pattern}: ${told}`)),
			seconds * 1000
		);
		for (const stream of streams) {
			stream.on('data', (chunk: Buffer) => {
				told += chunk.toString();
				const found = pattern.exec(told);
				if (!found) return;
				clearTimeout(late);
				resolve(found[1] ?? found[0]);
			});
		}
	});
}
