import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsOf, targetOf } from './arrows.ts';

const { dependencies, devDependencies, scripts } = JSON.parse(
	readFileSync('package.json', 'utf8')
) as Record<'dependencies' | 'devDependencies' | 'scripts', Record<string, string>>;

// Lays a file out nicely where it is there, and is not missed where it isn't.
const OPTIONAL = ['prettier'];

/** Every file that programs lead to, and every package that one of them imports, as `file: package`. */
function reached(programs: readonly string[]): { files: Set<string>; packages: Set<string> } {
	const files = new Set(programs);
	const packages = new Set<string>();
	for (const file of files) {
		if (!file.endsWith('.ts')) continue;
		// A type that is imported is gone before the program runs.
		const code = readFileSync(file, 'utf8').replace(/^(im|ex)port type [^;]+;/gm, '');
		for (const name of importsOf(code)) {
			const target = targetOf(file, name);
			if (target !== undefined) files.add(target);
			else if (!name.startsWith('node:')) packages.add(/^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
		}
	}
	return { files, packages };
}

const receiver = reached(['src/receiver/main.ts', 'src/receiver/keys.ts', 'src/hosting/serve.ts']);

test('whatever the receiver imports is installed without what only developers need', () => {
	expect([...receiver.files].filter((file) => !existsSync(file))).toEqual([]);
	expect(receiver.files.size).toBeGreaterThan(60);
	expect([...receiver.packages]).toEqual(expect.arrayContaining(['pg', 'hpke', '@hpke/core']));
	const missing = [...receiver.packages].filter(
		(name) => !(name in dependencies) && !OPTIONAL.includes(name)
	);
	expect(missing).toEqual([]);
});

test('nothing that an install runs needs what only developers have', () => {
	for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
		expect(scripts[name], name).toBeUndefined();
});

test('a package is listed once', () => {
	expect(Object.keys(dependencies).filter((name) => name in devDependencies)).toEqual([]);
});
