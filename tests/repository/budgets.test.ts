import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keptList } from '../../src/hosting/kept-list.ts';
import { importsOf } from '../../src/hosting/preloads.ts';
import { filesOf } from '../../src/lib/domain/keeping/keeping.ts';

const built = existsSync('build/_headers');
const title = built ? 'the built site' : 'the built site (skipped: there is no build/)';

const pages: [path: string, html: string][] = built
	? readdirSync('build', { recursive: true, encoding: 'utf8' })
			.map((name) => name.replaceAll('\\', '/'))
			.filter((name) => name.endsWith('.html') && name !== 'index.html')
			.map((name) => [name, readFileSync(`build/${name}`, 'utf8')])
	: [];
const pageAt = (path: string) => pages.find(([name]) => name === `${path}/index.html`)?.[1] ?? '';

const preloads = (html: string) => [
	...(/<meta name="scripts" content="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? []),
	...[...html.matchAll(/<link href="([^"]+)"[^>]*modulepreload[^>]*>/g)].map(([, url = '']) => url)
];
// The build leaves a packed copy beside each file that is worth it.
const packed = (path: string) =>
	statSync([`${path}.br`, path].find((file) => existsSync(file)) ?? path).size;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const within = (html: string, tag: string) =>
	[...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map(
		([, text = '']) => text
	);
const policyOf = (html: string) =>
	/http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
// A page of the app that comes alive: it may have to be unlocked.
const mayMakeKeys = (path: string, html: string) =>
	/^(en|cy)\//.test(path) && html.includes('<meta name="scripts"');
const directive = (html: string, name: string) =>
	policyOf(html)
		.split(';')
		.map((part) => part.trim())
		.find((part) => part.startsWith(`${name} `)) ?? '';

// Words that stand in Dexie, in Chart.js and in what writes a FHIR file, also when they are packed small.
const heavy = ['DexieError', 'is not a registered', 'UKCore-RecordStandardHeadings'];
// Words that stand in zod wherever a schema is made.
const zod = 'Uninitialized schema in';

describe.skipIf(!built)(title, () => {
	test.for(['en', 'cy'])('a check-in in %s comes in few and small files', (language) => {
		const html = pageAt(`${language}/check-in/wellbeing`);
		const scripts = preloads(html).map((url) => packed(`build${url}`));
		expect(packed(`build/${language}/check-in/wellbeing/index.html`)).toBeLessThanOrEqual(10_700);
		expect(scripts.length).toBeGreaterThan(0);
		expect(scripts.length).toBeLessThanOrEqual(9);
		expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(54_800);
	});

	test.for([
		['', 20],
		['options', 22],
		['history', 14],
		['goals', 15]
	] as const)(
		'%s comes in few files: each costs a slow line more than its bytes',
		([path, most]) => {
			const names = preloads(pageAt(path ? `en/${path}` : 'en'));
			expect(names.length).toBeGreaterThan(5);
			expect(names.length).toBeLessThanOrEqual(most);
			// Styles that pages share set out with the scripts, which wait for them.
			expect(names.some((name) => name.endsWith('.css'))).toBe(true);
		}
	);

	test('what is kept at install is little, and holds what a bad hour needs', async () => {
		const { files, bytes } = await keptList('build');
		for (const language of ['en', 'cy']) {
			const own = Object.keys({ ...files['*'], ...files[language] });
			expect(own).toEqual(
				expect.arrayContaining([
					...['', 'urgent-help/', 'right-now/', 'plan/', 'guides/', 'not-here/'].map(
						(page) => `/${language}/${page}`
					),
					`/${language}/guides/grounding/__data.json`
				])
			);
			for (const name of preloads(pageAt(`${language}/plan`))) expect(own).toContain(name);
			expect((bytes['*'] ?? 0) + (bytes[language] ?? 0)).toBeLessThanOrEqual(900_000);
		}
	});

	test('the worker knows every file as it is, but for what is no part of the app', async () => {
		const worker = readFileSync('build/service-worker.js', 'utf8');
		expect(worker).toContain(JSON.stringify(await keptList('build')));
		const kept = filesOf(await keptList('build')).map(({ path }) => path);
		for (const [path] of pages) {
			const address = `/${path.replace(/index\.html$/, '')}`;
			if (/^\/desk\/|404\.html$/.test(address)) expect(kept).not.toContain(address);
			else expect(kept).toContain(address);
		}
		for (const [path, html] of pages)
			if (!path.startsWith('desk/'))
				expect(kept, path).toEqual(expect.arrayContaining(preloads(html)));
		// Of the directory only where postcodes lie: without it no option near is found.
		expect(kept.filter((path) => /desk|directory\/|\.br$|_headers/.test(path))).toEqual([
			'/directory/places.json'
		]);
	});

	test('every page holds the styles of the shell, and no script asks for them again', () => {
		const folder = 'build/_app/immutable';
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
		const styles = files.find((name) => /shell\.[^/\\]+\.css$/.test(name)) ?? '';
		const rules = readFileSync(`${folder}/${styles}`, 'utf8').trim().slice(-10_000);
		for (const [path, html] of pages) expect(html.includes(rules), path).toBe(true);
		for (const name of files.filter((one) => one.endsWith('.js')))
			expect(readFileSync(`${folder}/${name}`, 'utf8'), name).not.toMatch(/shell\.[^/"]+\.css/);
	});

	test('no page waits for the drawing library, for Dexie, or for what is asked for once', () => {
		for (const [path, html] of pages)
			for (const url of preloads(html)) {
				const script = readFileSync(`build${url}`, 'utf8');
				for (const mark of heavy)
					expect(script.includes(mark), `${path}: ${mark} in ${url}`).toBe(false);
			}
	});

	test('a page with live queries brings Dexie, and little else with it', () => {
		const folder = '/_app/immutable/chunks';
		const files = readdirSync(`build${folder}`).filter((name) => name.endsWith('.js'));
		const text = (name: string) => readFileSync(`build${folder}/${name}`, 'utf8');
		const dexie = files.find((name) => text(name).includes('DexieError')) ?? '';
		const asking = files.filter((name) => text(name).includes(`import(\`./${dexie}\`)`));
		expect(asking).toHaveLength(1);
		const needed = new Set([`${folder}/${dexie}`, `${folder}/${asking[0]}`]);
		for (const url of needed) for (const further of importsOf('build', url)) needed.add(further);
		const later = [...needed].filter((url) => !url.includes('/shell.'));
		expect(later.reduce((sum, url) => sum + packed(`build${url}`), 0)).toBeLessThanOrEqual(30_000);
	});

	test('only a request and the desk read with schemas, and no other page brings zod', () => {
		const withZod = pages
			.filter(([, html]) =>
				preloads(html).some((url) => readFileSync(`build${url}`, 'utf8').includes(zod))
			)
			.map(([path]) => path);
		expect(withZod.sort()).toEqual([
			'cy/contact/index.html',
			'desk/index.html',
			'en/contact/index.html'
		]);
	});

	test('no page finds out late that it needs another script', () => {
		for (const [path, html] of pages) {
			const named = preloads(html);
			for (const url of named)
				expect(named, `${path}: what ${url} imports`).toEqual(
					expect.arrayContaining(importsOf('build', url))
				);
		}
		const [history] = [pageAt('en/history')].map(preloads);
		expect(history?.flatMap((url) => importsOf('build', url)).length).toBeGreaterThan(5);
	});

	test('each of these marks is a true one', () => {
		const scripts = readdirSync('build/_app', { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.js'))
			.map((name) => readFileSync(`build/_app/${name}`, 'utf8'));
		for (const mark of [...heavy, zod])
			expect(
				scripts.some((script) => script.includes(mark)),
				mark
			).toBe(true);
	});

	test('pages that only tell ship no script but the one inside them', () => {
		for (const language of ['en', 'cy'])
			for (const name of [
				'urgent-help',
				'about',
				'privacy',
				'professionals',
				'accessibility',
				'how-help-fits',
				'life-events',
				'window-card',
				'check-in/wellbeing/sheet',
				'supporters',
				'young-people'
			]) {
				const html = pageAt(`${language}/${name}`);
				expect(html, `${language}/${name}`).not.toBe('');
				expect(preloads(html), name).toEqual([]);
				expect(within(html, 'script'), name).toHaveLength(1);
				expect(html, name).not.toMatch(/<script[^>]+src=/);
			}
	});

	test('what reads aloud is one small file, which no page brings unless it is switched on', () => {
		expect(packed('build/read-aloud.js')).toBeLessThanOrEqual(2_500);
		expect(importsOf('build', '/read-aloud.js')).toEqual([]);
		for (const [path, html] of pages) {
			expect(preloads(html), path).not.toContain('/read-aloud.js');
			expect(html, path).toContain('aloud&&import(');
		}
	});

	test('every page has language, title, heading and text before script', () => {
		expect(pages.length).toBeGreaterThan(0);
		for (const [path, html] of pages) {
			// The team's page stands outside the languages, and is in English until it is alive.
			const language = /^(404\.html$|desk\/)/.test(path) ? 'en' : path.slice(0, 2);
			expect(html, path).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
			expect(html, path).toMatch(/<title>[^<]{3,}<\/title>/);
			expect(html, path).toMatch(/<h1[\s>][\s\S]*?[^<>\s]{2,}[\s\S]*?<\/h1>/);
			const [main = ''] = within(html, 'main');
			const text = main.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
			expect(text.length, `${path}: text in main`).toBeGreaterThan(60);
		}
	});

	test('every page is there in both languages', () => {
		const of = (language: string) =>
			pages
				.map(([path]) => path)
				.filter((path) => path.startsWith(`${language}/`))
				.map((path) => path.slice(3))
				.sort();
		expect(of('cy')).toEqual(of('en'));
	});

	test('the policy of every page names exactly the scripts and styles inside it', () => {
		const front: [string, string] = ['index.html', readFileSync('build/index.html', 'utf8')];
		for (const [path, html] of [front, ...pages]) {
			expect(policyOf(html), path).not.toMatch(/(?<!wasm-)unsafe-(inline|eval)/);
			expect(policyOf(html).includes("'wasm-unsafe-eval'"), path).toBe(mayMakeKeys(path, html));
			expect(policyOf(html).includes(' key-worker'), path).toBe(mayMakeKeys(path, html));
			expect(directive(html, 'require-trusted-types-for'), path).toContain("'script'");
			for (const [tag, name] of [
				['script', 'script-src'],
				['style', 'style-src']
			] as const) {
				const named = directive(html, name).match(/'sha256-[^']+'/g) ?? [];
				const inside = within(html, tag).map(hashOf);
				expect(new Set(named), `${path}: ${name}`).toEqual(new Set(inside));
			}
		}
	});
});
