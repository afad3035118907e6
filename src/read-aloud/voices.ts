const tags = (language: string): string[] => language.replace('_', '-').toLowerCase().split('-');

/**
 * The voice to read a language with, of those on the device itself: others send the words away to be
 * spoken. The country's own comes first, then the one the device prefers. None where the device has none.
 */
export function voiceFor(
	voices: readonly SpeechSynthesisVoice[],
	language: string
): SpeechSynthesisVoice | undefined {
	const own = voices.filter(
		(voice) => voice.localService && tags(voice.lang)[0] === tags(language)[0]
	);
	return (
		own.find(({ lang }) => tags(lang)[1] === 'gb') ?? own.find((voice) => voice.default) ?? own[0]
	);
}
