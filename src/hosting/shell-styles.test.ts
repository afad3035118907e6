import { expect, test } from 'vitest';
import { withoutShellStyles } from './shell-styles.ts';

const code = (files: string[], ...asked: number[][]) =>
	`const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=${JSON.stringify(files)})))=>i.map(i=>d[i]);` +
	asked.map((list) => `w(()=>import("./a.js"),__vite__mapDeps([${list.join(',')}]))`).join();

test('the shell’s styles are asked for by nobody, and every other number leads to its own file', () => {
	const files = ['/a/3.x.css', '/a/shell.y.css', '/a/pages.z.css'];
	expect(withoutShellStyles(code(files, [1], [0, 1, 2], [1, 2]))).toBe(
		code(['/a/3.x.css', '/a/pages.z.css'], [], [0, 1], [1])
	);
});

test('a script that asks for no styles is left as it is', () => {
	expect(withoutShellStyles('w(()=>import("./a.js"),[])')).toBe('w(()=>import("./a.js"),[])');
	const own = code(['/a/3.x.css'], [0]);
	expect(withoutShellStyles(own)).toBe(own);
});
