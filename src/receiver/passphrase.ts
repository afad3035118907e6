import { readFileSync } from 'node:fs';

/** Where somebody types; `process.stdin` is one when it is a terminal. */
export type Terminal = AsyncIterable<Buffer | string> & {
	isTTY?: boolean | undefined;
	setRawMode?(raw: boolean): unknown;
};

const [ENTER, LINE, BACKSPACE, DELETE, INTERRUPT, END] = ['\r', '\n', '\b', '\x7f', '\x03', '\x04'];

/** A passphrase, typed at a terminal that shows nothing of it, or read to its end from a file descriptor; never from an argument or the environment, which others on the machine can see and shells write down. Rejects with one plain sentence. */
export async function askPassphrase(
	descriptor: string | undefined,
	terminal: Terminal = process.stdin,
	say: (text: string) => void = (text) => process.stderr.write(text)
): Promise<string> {
	if (descriptor !== undefined) return fromDescriptor(descriptor);
	if (!terminal.isTTY || !terminal.setRawMode)
		throw new Error('There is no terminal to ask at: use --passphrase-fd 0 < FILE.');
	say('Passphrase (it is not shown): ');
	terminal.setRawMode(true);
	try {
		return await typedAt(terminal);
	} finally {
		terminal.setRawMode(false);
		say('\n');
	}
}

function fromDescriptor(text: string): string {
	const descriptor = Number(text);
	if (!Number.isInteger(descriptor) || descriptor < 0)
		throw new Error(`--passphrase-fd has to be a number such as 0, not what was given.`);
	return readFileSync(descriptor, 'utf8').replace(/\r?\n$/, '');
}

async function typedAt(terminal: Terminal): Promise<string> {
	let typed = '';
	for await (const chunk of terminal)
		for (const letter of chunk.toString()) {
			if (letter === ENTER || letter === LINE || letter === END) return typed;
			if (letter === INTERRUPT) throw new Error('Stopped.');
			if (letter === BACKSPACE || letter === DELETE) typed = [...typed].slice(0, -1).join('');
			else typed += letter;
		}
	return typed;
}
