import { LANGUAGES } from '#lib/domain/site/language.ts';

const tags = LANGUAGES.join('|');
const capital = LANGUAGES.map((tag) => tag.replace(/^./, (letter) => letter.toUpperCase()));
const spellings = [
	`['"\`/.](${tags})(?=['"\`/.])`,
	`[{,(|]\\s*(${tags})\\s*(?=[:,}|)])`,
	`\\bname(${capital.join('|')})\\b`
].map((pattern) => new RegExp(pattern));

/** Whether code, apart from its comments, spells out a language of the app. */
export function spelled(text: string): boolean {
	const code = text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(^|\s)\/\/.*$/gm, '');
	return spellings.some((pattern) => pattern.test(code));
}

// Councils go by one name in most languages: only other names are listed.
const isOptional = (path: string) => path.startsWith('src/content/geo/');

/** The files of words that the first language has and another one lacks, from paths of JSON files. */
export function missingFiles(paths: readonly string[], languages: readonly string[]): string[] {
	const [first = '', ...others] = languages;
	const there = new Set(paths);
	const named = (language: string) =>
		paths.flatMap((path) => {
			if (path.startsWith(`src/locales/${first}/`))
				return path.replace(`/${first}/`, `/${language}/`);
			const ending = `.${first}.json`;
			return path.endsWith(ending) && !isOptional(path)
				? path.replace(ending, `.${language}.json`)
				: [];
		});
	return others.flatMap(named).filter((path) => !there.has(path));
}
