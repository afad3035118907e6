import { expect, test } from 'vitest';
import { stylesBefore, withoutShellStyles } from './shell-styles.ts';

const code = (files: string[], ...asked: number[][]) =>
	`const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=${JSON.stringify(files)})))=>i.map(i=>d[i]);` +
	asked.map((list) => `w(()=>import("./a.js"),__vite__mapDeps([${list.join(',')}]))`).join();

test('the shell’s styles are asked for by nobody, and every other number leads to its own file', () => {
	const files = ['/a/3.x.css', '/a/shell.y.css', '/a/pages.z.css'];
	expect(withoutShellStyles(code(files, [1], [0, 1, 2], [1, 2]))).toBe(
		code(['/a/3.x.css', '/a/pages.z.css'], [], [0, 1], [1])
	);
});

test('what is fetched before a file takes over is known by the file’s name', () => {
	const list = '["/a/3.x.css","/a/pages.z.css"]';
	const built =
		`const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=${list})))=>i.map(i=>d[i]);` +
		'n(()=>import(`../nodes/1.p.js`),__vite__mapDeps([]),u),n(()=>import(`../nodes/2.q.js`),__vite__mapDeps([1,0]),u)';
	expect(stylesBefore(built, '../nodes/1.p.js')).toEqual([]);
	expect(stylesBefore(built, '../nodes/2.q.js')).toEqual(['/a/pages.z.css', '/a/3.x.css']);
	expect(stylesBefore(built, '../nodes/3.r.js')).toEqual([]);
	expect(stylesBefore('import(`../nodes/1.p.js`)', '../nodes/1.p.js')).toEqual([]);
});

test('a script that asks for no styles is left as it is', () => {
	expect(withoutShellStyles('w(()=>import("./a.js"),[])')).toBe('w(()=>import("./a.js"),[])');
	const own = code(['/a/3.x.css'], [0]);
	expect(withoutShellStyles(own)).toBe(own);
});
