import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { differences } from '../../src/hosting/check-headers.ts';
import { hashesOf } from '../../src/hosting/hashes.ts';
import { installFromDebian } from '../debian.ts';
import { addLanguage, buildIn, copyOfTree } from '../fixtures/built-apart.ts';
import { SETUPS } from '../fixtures/deployed.ts';

const TAG = 'qaa';

test.beforeAll(() => {
	if (Object.values(SETUPS).some(({ isHere }) => !isHere()))
		installFromDebian('nginx', 'caddy', 'apache2-bin');
});

for (const [name, { isHere, start }] of Object.entries(SETUPS))
	test(`${name} serves the build as it says, and urgent help with it`, async () => {
		test.skip(!isHere(), `skipped: there is no program for ${name}`);
		// The web server may be another user than whoever built.
		const dir = mkdtempSync(join(tmpdir(), 'served-'));
		cpSync('build', dir, { recursive: true });
		chmodSync(dir, 0o755);
		const { ask, stop } = await start(dir);
		try {
			expect(await differences(dir, ask)).toEqual([]);
			for (const language of ['en', 'cy']) {
				const help = await ask(`/${language}/urgent-help/`);
				expect(help.body.toString()).toContain('tel:999');
			}
		} finally {
			await stop();
			rmSync(dir, { recursive: true });
		}
	});

test('two builds of one source in two places have the same bytes, and the list of hashes says so', () => {
	const folders = [copyOfTree(), copyOfTree()];
	const lists = folders.map((folder) => hashesOf(buildIn(folder, 'default')));
	expect(lists[0]?.length).toBeGreaterThan(500);
	expect(lists[0]).toEqual(lists[1]);
	const checked = spawnSync('sha256sum', ['--check', '--quiet'], {
		cwd: join(folders[1] ?? '', 'build'),
		input: `${lists[0]?.join('\n')}\n`,
		encoding: 'utf8'
	});
	expect(checked.stdout + checked.stderr).toBe('');
	for (const folder of folders) rmSync(folder, { recursive: true });
});

test('a made-up site in a made-up language is built from data alone, in the languages it is shown in', () => {
	const folder = copyOfTree();
	const written = addLanguage(folder, TAG, ['en', 'cy'], (english) => `⟦${english}⟧`);
	expect(written.filter((path) => !path.endsWith('.json'))).toEqual([]);
	// Read from right to left, which is a word in its line.
	const line = join(folder, 'src/lib/domain/site/languages.json');
	const known = JSON.parse(readFileSync(line, 'utf8')) as Record<string, object>;
	writeFileSync(line, JSON.stringify({ ...known, [TAG]: { ...known[TAG], dir: 'rtl' } }));
	const each = (english: string) => [english, `${english} cy`, `${english} ${TAG}`];
	const answers = [
		...each('Hill Council'),
		...['hill@council.example', '', '', '', '', 'consent'],
		...each('Hill Wellbeing'),
		...each('Hill'),
		...['kent', ...each('The hill'), 'https://hill.example/'],
		...['ME1', 'DA12', ''],
		...['slope', ...each('Slope team'), '01632 960124', '5'],
		...[...each('Mornings'), ...each('They listen.'), 'access@hill.example', '#173f7a', 'no']
	];
	const made = spawnSync('node', ['src/hosting/site-command.ts', 'new', 'hill'], {
		cwd: folder,
		input: `${answers.join('\n')}\n`,
		encoding: 'utf8'
	});
	expect(made.stderr).toBe('');
	// In that language first, and in one of the others left out.
	const file = join(folder, 'src/content/sites/hill.json');
	const site = JSON.parse(readFileSync(file, 'utf8')) as object;
	writeFileSync(file, JSON.stringify({ ...site, languages: [TAG, 'en'] }));
	const build = buildIn(folder, 'hill');
	const page = (path: string) => readFileSync(join(build, path, 'index.html'), 'utf8');
	expect(page(`${TAG}/about`)).toContain(`Hill Council ${TAG}`);
	expect(page(`${TAG}/privacy`)).toContain('mailto:hill@council.example');
	expect(page(`${TAG}/accessibility`)).toContain('mailto:access@hill.example');
	expect(page(TAG)).toContain(`<html lang="${TAG}" dir="rtl"`);
	expect(page('en')).toContain('<html lang="en" dir="ltr"');
	// Each switch offers the other, on the same page.
	expect(page('en/about')).toMatch(
		new RegExp(`<a[^>]*href="/${TAG}/about/"[^>]*hreflang="${TAG}"`)
	);
	expect(page(`${TAG}/about`)).toMatch(/<a[^>]*href="\/en\/about\/"[^>]*hreflang="en"/);
	for (const path of ['', '/check-in/wellbeing', '/urgent-help', '/guides', '/my-data']) {
		expect(page(TAG + path), path).toMatch(/⟦Leave⟧[^]*<main[^]*⟦/);
		expect(page(`en${path}`), path).not.toContain('⟦');
	}
	// All of it is in that language, so no page says that a part is not.
	expect(page(`${TAG}/guides`)).not.toContain('data-partly');
	expect(existsSync(join(build, 'cy'))).toBe(false);
	expect(readFileSync(join(build, '404.html'), 'utf8')).toContain(`lang="${TAG}"`);
	expect(readdirSync(join(build, TAG)).sort()).toEqual(readdirSync(join(build, 'en')).sort());
	const manifest: unknown = JSON.parse(readFileSync(join(build, 'manifest.webmanifest'), 'utf8'));
	expect(manifest).toMatchObject({
		name: `Hill Wellbeing ${TAG}`,
		short_name: `Hill ${TAG}`,
		name_localized: { en: { value: 'Hill Wellbeing' } }
	});
	rmSync(folder, { recursive: true });
});
