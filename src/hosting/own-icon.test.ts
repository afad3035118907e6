import { readFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { drawn } from './own-icon.ts';

const lucides = (name: string) =>
	readFileSync(`node_modules/@lucide/svelte/dist/icons/${name}.svelte`, 'utf8');

test.each(['sun', 'flag', 'trash'])(
	'the icon "%s" is drawn as it is, and at the size asked for',
	(name) => {
		const source = drawn(lucides(name));
		const shapes = [...lucides(name).matchAll(/"d": "([^"]+)"/g)].map(([, d]) => d);
		expect(shapes.length).toBeGreaterThan(0);
		for (const shape of shapes) expect(source).toContain(`d="${shape}"`);
		const { code } = compile(source, { generate: 'client' }).js;
		expect(code).toMatch(/set_attribute\(svg, 'width', size\(\)\)/);
		expect(code).not.toMatch(/attribute_effect|\.element\(|\.each\(/);
	}
);

test('an icon that is written in another way stops the build', () => {
	expect(() => drawn('<svg />')).toThrow('in another way');
});
