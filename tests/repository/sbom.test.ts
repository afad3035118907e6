import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
type Listed = { version?: string; link?: boolean; optional?: boolean };
type Component = { name: string; version: string; purl: string; hashes?: { alg: string }[] };

test('the list of what it is made of has every package of the lockfile, with its hash', async ({
	skip
}) => {
	const { stdout: npm } = await run('npm', ['--version']);
	const [major = 0, minor = 0] = npm.split('.').map(Number);
	if (major < 10 || (major === 10 && minor < 2)) return skip();
	const { stdout } = await run('npm', ['run', '--silent', 'sbom'], { maxBuffer: 1e8 });
	const list = JSON.parse(stdout) as {
		bomFormat: string;
		specVersion: string;
		components: Component[];
	};
	expect([list.bomFormat, list.specVersion]).toEqual(['CycloneDX', '1.5']);
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, Listed>;
	};
	const locked = Object.entries(packages).flatMap(([path, { version }]) =>
		path === '' ? [] : `${path.replace(/^.*node_modules\//, '')}@${version}`
	);
	const told = new Set(list.components.map(({ name, version }) => `${name}@${version}`));
	expect(told.size).toBeGreaterThan(100);
	expect(locked.filter((one) => !told.has(one))).toEqual([]);
	const unproven = list.components.filter(
		({ hashes }) => !hashes?.some(({ alg }) => alg === 'SHA-512')
	);
	expect(unproven.map(({ purl }) => purl)).toEqual([]);
}, 60_000);
