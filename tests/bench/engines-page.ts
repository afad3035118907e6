import { engines, times, type Asked, type Engine, type Given } from './engines.ts';

type OnPage = {
	made: Promise<string[]>;
	timesOf: (name: string) => Promise<number[]>;
};
declare global {
	interface Window {
		bench: OnPage;
	}
}

const made = (async () => {
	const given = (await (await fetch('/given.json')).json()) as Omit<Given, 'list'> & {
		asked: Asked[];
	};
	const list = new Uint8Array(await (await fetch('/list.bin')).arrayBuffer());
	const all = new Map<string, Engine>();
	for (const engine of await engines({ ...given, list })) all.set(engine.name, engine);
	return { all, asked: given.asked };
})();

window.bench = {
	made: made.then(({ all }) => [...all.keys()]),
	async timesOf(name) {
		const { all, asked } = await made;
		const engine = all.get(name);
		return engine ? times(engine, asked) : [];
	}
};
