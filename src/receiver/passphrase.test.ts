import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
	[['pasted\rnext line'], 'pasted'],
	[['typed to the end\x04 of it'], 'typed to the end'],
	[['one 😀\x7f\x7ftwo\r'], 'onetwo']
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

test('from a file it is read to its end, but for the last line feed', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'passphrases-'));
	const read = async (text: string) => {
		const file = join(dir, 'words');
		writeFileSync(file, text);
		const descriptor = openSync(file, 'r');
		const words = await askPassphrase(String(descriptor));
		closeSync(descriptor);
		return words;
	};
	expect(await read('five ŵ words\n')).toBe('five ŵ words');
	expect(await read('five words\r\n')).toBe('five words');
	expect(await read('two\nlines\n\n')).toBe('two\nlines\n');
	expect(await read('none')).toBe('none');
	rmSync(dir, { recursive: true });
	for (const wrong of ['-1', '1.5', 'x'])
		await expect(askPassphrase(wrong)).rejects.toThrow('has to be a number such as 0');
});

test('a terminal that cannot hide what is typed is not asked at', async () => {
	const terminal = Object.assign(new PassThrough(), { isTTY: true });
	await expect(askPassphrase(undefined, terminal)).rejects.toThrow('no terminal');
});
