import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askPassphrase } from './passphrase.ts';

/** A terminal on which something is typed, and what happened at it. */
function terminalWith(...typed: string[]) {
	const happened: string[] = [];
	const input = new PassThrough();
	for (const text of typed) input.write(text);
	const terminal = Object.assign(input, {
		isTTY: true,
		setRawMode: (raw: boolean) => happened.push(raw ? 'shows nothing' : 'shows again')
	});
	const ask = () => askPassphrase(undefined, terminal, (text) => happened.push(text.trim()));
	return { ask, happened };
}

test.each([
	[['five plain words\r'], 'five plain words'],
	[['a', 'b', '\x7f', 'c', '\r'], 'ac'],
	[['ŵ\by\n'], 'y'],
	[['pasted\rnext line'], 'pasted']
])('what is typed as %j is the passphrase, and nothing of it is shown', async (typed, meant) => {
	const { ask, happened } = terminalWith(...typed);
	expect(await ask()).toBe(meant);
	expect(happened).toEqual(['Passphrase (it is not shown):', 'shows nothing', 'shows again', '']);
});

test('whoever stops gets the terminal back as it was', async () => {
	const { ask, happened } = terminalWith('abc\x03');
	await expect(ask()).rejects.toThrow('Stopped.');
	expect(happened).toContain('shows again');
});

test('without a terminal it says how else', async () => {
	await expect(askPassphrase(undefined, new PassThrough())).rejects.toThrow(
		'--passphrase-fd 0 < FILE'
	);
	await expect(askPassphrase('secret words')).rejects.toThrow(
		/^--passphrase-fd has to be a number/
	);
	await expect(askPassphrase('secret words')).rejects.not.toThrow('secret');
});
