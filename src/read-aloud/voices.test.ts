import { expect, test } from 'vitest';
import { voiceFor } from './voices.ts';

const voice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
	lang,
	name: lang,
	voiceURI: lang,
	localService: true,
	default: false,
	...more
});

test('a voice that sends the words away is never taken', () => {
	expect(voiceFor([voice('en-GB', { localService: false })], 'en')).toBeUndefined();
});

test('a voice of another language is never taken', () => {
	expect(voiceFor([voice('en-GB', { default: true }), voice('cyo-PH')], 'cy')).toBeUndefined();
});

test('the voice of this country comes before others of the language', () => {
	const voices = [voice('en-US', { default: true }), voice('en_GB')];
	expect(voiceFor(voices, 'en')?.lang).toBe('en_GB');
});

test('without one of this country it is the one the device prefers, else the first', () => {
	const voices = [voice('en-AU'), voice('en-US', { default: true })];
	expect(voiceFor(voices, 'en')?.lang).toBe('en-US');
	expect(voiceFor([voice('en-AU'), voice('en-IN')], 'en')?.lang).toBe('en-AU');
});
