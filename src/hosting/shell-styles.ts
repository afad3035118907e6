import type { Plugin } from 'vite';

const LIST = /(m\.f\|\|\(m\.f=)(\[[^\]]*\])/;
const ASKED = /__vite__mapDeps\(\[([\d,]*)\]\)/g;
const SHELL = /\/shell\.[^/]+\.css$/;

/** A built script that fetches the styles of what it imports, without the shell's: every page holds those already. */
export function withoutShellStyles(code: string): string {
	const files = JSON.parse(LIST.exec(code)?.[2] ?? '[]') as string[];
	const left = files.filter((file) => !SHELL.test(file));
	if (left.length === files.length) return code;
	const numbers = files.map((file) => left.indexOf(file));
	return code
		.replace(LIST, (_, before: string) => before + JSON.stringify(left))
		.replace(ASKED, (_, asked: string) => {
			const kept = asked
				.split(',')
				.map((at) => numbers[Number(at)] ?? -1)
				.filter((at) => at >= 0);
			return `__vite__mapDeps([${kept.join(',')}])`;
		});
}

/** The stylesheets that a built script fetches before it takes over a file, which it names from where it lies itself. */
export function stylesBefore(code: string, file: string): string[] {
	const files = JSON.parse(LIST.exec(code)?.[2] ?? '[]') as string[];
	const [, after] = code.split(file, 2);
	const [, asked = ''] = /^.\),__vite__mapDeps\(\[([\d,]*)\]/.exec(after ?? '') ?? [];
	return asked.split(',').flatMap((at) => (at && files[Number(at)]) || []);
}

export const shellStyles: Plugin = {
	name: 'shell-styles-once',
	enforce: 'post',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			for (const file of Object.values(bundle))
				if (file.type === 'chunk') file.code = withoutShellStyles(file.code);
		}
	}
};
