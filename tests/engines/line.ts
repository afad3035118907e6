interface Answer {
	id?: number;
	result?: unknown;
	error?: string | { message: string };
	message?: string;
}

/** What is said to a browser; `to` names the page where a browser asks for that. */
export type Say = <T = unknown>(method: string, params?: object, to?: object) => Promise<T>;

/** A line to a browser that speaks WebDriver BiDi or Chromium's own protocol, which have one shape. */
export async function speak(address: string): Promise<Say> {
	const socket = new WebSocket(address);
	await new Promise((resolve, reject) => {
		socket.onopen = resolve;
		socket.onerror = reject;
	});
	const waiting = new Map<number, (answer: Answer) => void>();
	socket.onmessage = ({ data }) => {
		const answer = JSON.parse(String(data)) as Answer;
		if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
	};
	let last = 0;
	return function say<T>(method: string, params: object = {}, to: object = {}): Promise<T> {
		const id = (last += 1);
		return new Promise((resolve, reject) => {
			waiting.set(id, ({ result, error, message }) => {
				const said = typeof error === 'object' ? error.message : (message ?? error);
				if (error) reject(new Error(`${method}: ${said}`));
				else resolve(result as T);
			});
			socket.send(JSON.stringify({ id, method, params, ...to }));
		});
	};
}
