import { describe, expect, test } from 'vitest';
import { passphraseWords } from '#lib/content/passphrase.ts';
import { LANGUAGES } from '../site/language.ts';
import { bitsOf, newPassphrase, strengthOf, WORDS_IN_PASSPHRASE } from './passphrase.ts';

describe.each(LANGUAGES)('the words in %s', async (language) => {
	const words = await passphraseWords(language);

	test('are 1,024 different ones that any keyboard can type, which is 50 bits for five', () => {
		expect(new Set(words).size).toBe(1024);
		expect(words).toHaveLength(1024);
		expect(words.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
		expect(bitsOf(words.length)).toBe(50);
	});

	test('five are drawn, each as likely as any other', () => {
		const counts = new Map<string, number>();
		for (let draw = 0; draw < 4000; draw += 1)
			for (const word of newPassphrase(words).split(' '))
				counts.set(word, (counts.get(word) ?? 0) + 1);
		const drawn = [...counts.values()];
		expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(4000 * WORDS_IN_PASSPHRASE);
		// On average 19.5 times each; by chance alone none would be missing or come thrice as often.
		expect(counts.size).toBe(1024);
		expect(Math.max(...drawn)).toBeLessThan(59);
	});

	test('what is drawn is good, and less of it is not', () => {
		const listed = new Set(words);
		const drawn = words.slice(10, 15);
		expect(strengthOf(drawn.join(' '), listed)).toBe('good');
		expect(strengthOf(drawn.slice(0, 4).join(' '), listed)).toBe('fair');
		expect(strengthOf(drawn.slice(0, 2).join(' '), listed)).not.toBe('good');
		expect(strengthOf(Array(5).fill(words[10]).join(' '), listed)).toBe('weak');
		// Neither does a second space make four words more, nor one word of the list the others less.
		expect(strengthOf(drawn.slice(0, 4).join('  '), listed)).toBe('fair');
		expect(strengthOf(`${words[10]} we like hotels near here`, listed)).toBe('good');
	});
});

test('a number that would make some words likelier is drawn again', () => {
	const asked: number[] = [];
	const random = (length: number) => {
		asked.push(length);
		return Uint32Array.from({ length }, (_, at) =>
			asked.length === 1 && at < 2 ? 2 ** 32 - 1 : at
		);
	};
	expect(newPassphrase(['a', 'b', 'c'], random).split(' ')).toHaveLength(5);
	expect(asked).toEqual([5, 2]);
});

test.each([
	['', 'short'],
	['seven77', 'short'],
	['        ', 'short'],
	['password', 'weak'],
	['12345678', 'weak'],
	['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
	['19121984', 'weak'],
	['mam a dad', 'weak'],
	['my dog is called', 'fair'],
	['the bus to Cardiff is always late on rainy days', 'good']
] as const)('%s is %s', (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength));

// Twelve digits or fourteen letters take weeks, eighteen or twenty-one years; signs between make it fewer.
test.each([
	['28051739406', 'weak'],
	['280517394062', 'fair'],
	['28051739406280517', 'fair'],
	['280517394062805173', 'good'],
	['k8051739406', 'fair'],
	['8051739406k', 'fair'],
	['we like hotel', 'weak'],
	['we like hotels', 'fair'],
	['like hotel7', 'fair'],
	['7like hotel', 'fair'],
	['abcd1234wxyz6543', 'weak']
] as const)('by its length and its kind of signs %s is %s', (passphrase, strength) =>
	expect(strengthOf(passphrase)).toBe(strength)
);
